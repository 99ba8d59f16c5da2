package com.commercive.webhooks.infra.observability;

import static com.commercive.webhooks.infra.observability.DashboardWidgets.graph;

import com.commercive.webhooks.infra.configuration.PipelineConfig;
import com.commercive.webhooks.infra.functions.FunctionSet;
import com.commercive.webhooks.model.metrics.Metric;
import java.util.List;
import software.amazon.awscdk.services.cloudwatch.Dashboard;
import software.amazon.awscdk.services.cloudwatch.IAlarm;
import software.amazon.awscdk.services.cloudwatch.IWidget;
import software.constructs.Construct;

/**
 * The dashboard. From top to bottom: is it up, is it losing anything, is it late, what fails for whom, what does it
 * cost.
 */
final class DashboardConstruct extends Construct {
    private final String name;
    private final WebhookMetrics webhooks;
    private final FunctionMetrics functions;
    private final QueueMetrics queue;
    private final TableMetrics tables;
    private final Dashboard dashboard;

    DashboardConstruct(Construct scope, PipelineConfig config, PipelineMetrics metrics, List<IAlarm> alarms) {
        super(scope, "Dashboard");
        this.name = config.stage().service();
        this.webhooks = metrics.webhooks();
        this.functions = metrics.functions();
        this.queue = metrics.queue();
        this.tables = metrics.tables();
        this.dashboard =
                Dashboard.Builder.create(this, "Dashboard").dashboardName(name).build();
        showWhetherItIsUp(alarms);
        showWhatIsLost();
        showWhatIsLate();
        showWhatFails(functions.functions());
        showWhatItCosts(new CostMetrics(metrics, config.memoryMb()));
    }

    String name() {
        return name;
    }

    private void showWhetherItIsUp(List<IAlarm> alarms) {
        row(DashboardWidgets.heading("Is it up?"));
        row(DashboardWidgets.alarms(alarms));
        row(
                graph("Requests", functions.requests(), functions.clientErrors(), functions.serverErrors()),
                graph("Function errors", functions.allErrors()),
                graph("Function throttles", functions.allThrottles()));
    }

    private void showWhatIsLost() {
        row(DashboardWidgets.heading("Is it losing anything?"));
        row(
                graph(
                        "Received and finished",
                        webhooks.count(Metric.RECEIVED),
                        webhooks.count(Metric.PROCESSED),
                        webhooks.count(Metric.FAILED),
                        webhooks.count(Metric.UNKNOWN_TOPIC),
                        webhooks.count(Metric.COMPLIANCE_REQUEST),
                        webhooks.count(Metric.SHOPIFY_EVENT)),
                graph(
                        "On the second way: not queued, sent again, last copies",
                        webhooks.count(Metric.NOT_QUEUED),
                        webhooks.count(Metric.REQUEUED),
                        webhooks.count(Metric.LAST_COPY)),
                graph("Dead letters and bad signatures", queue.deadLetters(), webhooks.count(Metric.INVALID_SIGNATURE)),
                graph("Privacy requests: the oldest, ms", webhooks.longest(Metric.PRIVACY_AGE)),
                graph("Privacy requests that wait for a person", webhooks.count(Metric.PRIVACY_WAITING)));
    }

    private void showWhatIsLate() {
        row(DashboardWidgets.heading("Is it late?"));
        row(
                graph(
                        "Answers, ms",
                        webhooks.percentile(Metric.ANSWER_TIME, 50),
                        webhooks.percentile(Metric.ANSWER_TIME, 99),
                        functions.slowestAnswer()),
                graph(
                        "From receipt to row, ms",
                        webhooks.percentile(Metric.PROCESSING_TIME, 50),
                        webhooks.percentile(Metric.PROCESSING_TIME, 99)),
                graph("Queue", queue.waiting(), queue.inFlight(), queue.oldestMessageAge()));
    }

    private void showWhatFails(FunctionSet functionSet) {
        String logGroup = functionSet.processor().logGroup().getLogGroupName();
        row(DashboardWidgets.heading("What is failing, and for whom?"));
        row(
                graph("Failed, by topic", webhooks.countByTopic(Metric.FAILED)),
                graph("Processed, by topic", webhooks.countByTopic(Metric.PROCESSED)),
                graph(
                        "Failed, held, without effect",
                        webhooks.errorRate(),
                        webhooks.count(Metric.BUG),
                        webhooks.count(Metric.RETRIED),
                        webhooks.count(Metric.STALE),
                        webhooks.count(Metric.IGNORED),
                        webhooks.count(Metric.DRIFT)));
        row(
                DashboardWidgets.logTable(LogQuery.FAILURES_BY_ERROR, logGroup),
                DashboardWidgets.logTable(LogQuery.FAILURES_BY_SHOP, logGroup));
        row(graph("DynamoDB throttling", tables.throttledWrites(), tables.throttledReads()));
    }

    private void showWhatItCosts(CostMetrics costs) {
        row(DashboardWidgets.heading("What does it cost?"));
        row(DashboardWidgets.sums("Dollars in the time shown, at on-demand prices of us-east-1", costs.all()));
        row(graph("Write units, by table and index", tables.writeUnits()));
    }

    private void row(IWidget... widgets) {
        dashboard.addWidgets(widgets);
    }
}
