package com.commercive.webhooks.infra.observability;

import static software.amazon.awscdk.services.cloudwatch.ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD;
import static software.amazon.awscdk.services.cloudwatch.ComparisonOperator.GREATER_THAN_THRESHOLD;

import com.commercive.webhooks.infra.configuration.PipelineConfig;
import com.commercive.webhooks.infra.functions.FunctionSet;
import com.commercive.webhooks.model.metrics.Metric;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awscdk.services.cloudwatch.Alarm;
import software.amazon.awscdk.services.cloudwatch.IAlarm;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.TreatMissingData;
import software.amazon.awscdk.services.cloudwatch.actions.SnsAction;
import software.constructs.Construct;

/** Watch the metrics; every alarm goes to one topic. */
final class AlarmsConstruct extends Construct {
    private final AlarmTopicConstruct topic;
    private final List<IAlarm> alarms = new ArrayList<>();

    AlarmsConstruct(Construct scope, PipelineConfig config, PipelineMetrics metrics) {
        super(scope, "Alarms");
        this.topic = new AlarmTopicConstruct(this, config);
        for (PipelineAlarm definition : PipelineAlarm.values()) {
            alarms.add(create(definition, config.stage().service(), metric(definition, metrics)));
        }
    }

    List<IAlarm> all() {
        return List.copyOf(alarms);
    }

    String topicArn() {
        return topic.arn();
    }

    private Alarm create(PipelineAlarm definition, String service, IMetric metric) {
        Alarm alarm = Alarm.Builder.create(this, definition.label())
                .alarmName(service + "-" + definition.label())
                .alarmDescription(definition.description())
                .metric(metric)
                .threshold(definition.threshold())
                .comparisonOperator(definition.isCount() ? GREATER_THAN_OR_EQUAL_TO_THRESHOLD : GREATER_THAN_THRESHOLD)
                .evaluationPeriods(1)
                .treatMissingData(TreatMissingData.NOT_BREACHING)
                .build();
        alarm.addAlarmAction(new SnsAction(topic.topic()));
        return alarm;
    }

    private static IMetric metric(PipelineAlarm alarm, PipelineMetrics metrics) {
        FunctionSet lambdas = metrics.lambdas();
        return switch (alarm) {
            case LAST_COPY -> metrics.count(Metric.LAST_COPY);
            case DEAD_LETTERS -> metrics.deadLetters();
            case SERVER_ERRORS -> metrics.url("Url5xxCount");
            case INGEST_ERRORS -> metrics.errors(lambdas.ingest());
            case INGEST_THROTTLES -> metrics.throttles(lambdas.ingest());
            case REQUEUE_ERRORS -> metrics.errors(lambdas.requeue());
            case OLDEST_MESSAGE -> metrics.oldestMessageAge();
            case SLOW_ANSWERS -> metrics.slowestAnswer();
            case ERROR_RATE -> metrics.errorRate();
            case DYNAMODB_WRITES_THROTTLED -> metrics.tableThrottles("Write");
            case DYNAMODB_READS_THROTTLED -> metrics.tableThrottles("Read");
            case INVALID_SIGNATURES -> metrics.count(Metric.INVALID_SIGNATURE);
            case UNKNOWN_TOPICS -> metrics.count(Metric.UNKNOWN_TOPIC);
        };
    }
}
