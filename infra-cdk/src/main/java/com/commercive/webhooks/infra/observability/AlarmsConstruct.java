package com.commercive.webhooks.infra.observability;

import com.commercive.webhooks.infra.configuration.PipelineConfig;
import java.util.Arrays;
import java.util.List;
import software.amazon.awscdk.services.cloudwatch.Alarm;
import software.amazon.awscdk.services.cloudwatch.IAlarm;
import software.amazon.awscdk.services.cloudwatch.TreatMissingData;
import software.amazon.awscdk.services.cloudwatch.actions.SnsAction;
import software.constructs.Construct;

/** The alarms of a stage, each a {@link PipelineAlarm}, and the topics that they go to. */
final class AlarmsConstruct extends Construct {
    private final AlarmTopicConstruct urgent;
    private final AlarmTopicConstruct tickets;
    private final List<IAlarm> alarms;

    AlarmsConstruct(Construct scope, PipelineConfig config, PipelineMetrics metrics) {
        super(scope, "Alarms");
        this.urgent = new AlarmTopicConstruct(this, "Topic", config.stage(), Urgency.ALARM, config.alarmEmail());
        this.tickets =
                new AlarmTopicConstruct(this, "TicketTopic", config.stage(), Urgency.TICKET, config.ticketEmail());
        String service = config.stage().service();
        this.alarms = Arrays.stream(PipelineAlarm.values())
                .<IAlarm>map(definition -> create(definition, service, metrics))
                .toList();
    }

    List<IAlarm> all() {
        return alarms;
    }

    String topicArn() {
        return urgent.arn();
    }

    String ticketTopicArn() {
        return tickets.arn();
    }

    private AlarmTopicConstruct topic(Urgency urgency) {
        return switch (urgency) {
            case ALARM -> urgent;
            case TICKET -> tickets;
        };
    }

    private Alarm create(PipelineAlarm definition, String service, PipelineMetrics metrics) {
        Alarm alarm = Alarm.Builder.create(this, definition.label())
                .alarmName(service + "-" + definition.label())
                .alarmDescription(definition.description())
                .metric(definition.metric(metrics))
                .threshold(definition.threshold().value())
                .comparisonOperator(definition.threshold().comparison())
                .evaluationPeriods(1)
                .treatMissingData(TreatMissingData.NOT_BREACHING)
                .build();
        alarm.addAlarmAction(new SnsAction(topic(definition.urgency()).topic()));
        return alarm;
    }
}
