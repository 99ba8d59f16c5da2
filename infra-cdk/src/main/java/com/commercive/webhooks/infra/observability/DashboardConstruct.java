package com.commercive.webhooks.infra.observability;

import com.commercive.webhooks.infra.configuration.PipelineConfig;
import com.commercive.webhooks.infra.functions.FunctionSet;
import com.commercive.webhooks.model.metrics.Metric;
import java.util.List;
import software.amazon.awscdk.services.cloudwatch.AlarmStatusWidget;
import software.amazon.awscdk.services.cloudwatch.Dashboard;
import software.amazon.awscdk.services.cloudwatch.GraphWidget;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.IWidget;
import software.amazon.awscdk.services.cloudwatch.LogQueryWidget;
import software.amazon.awscdk.services.cloudwatch.SingleValueWidget;
import software.amazon.awscdk.services.cloudwatch.TextWidget;
import software.constructs.Construct;

/** Answer, from top to bottom: is it up, is it losing anything, is it late, what fails and for whom, what does it cost. */
final class DashboardConstruct extends Construct {
    private static final int FULL_WIDTH = 24;
    private static final int HEIGHT = 6;

    private final String name;
    private final FunctionSet lambdas;
    private final PipelineMetrics metrics;
    private final Dashboard dashboard;

    DashboardConstruct(
            Construct scope,
            PipelineConfig config,
            FunctionSet lambdas,
            PipelineMetrics metrics,
            AlarmsConstruct alarms) {
        super(scope, "Dashboard");
        this.name = config.stage().service();
        this.lambdas = lambdas;
        this.metrics = metrics;
        this.dashboard =
                Dashboard.Builder.create(this, "Dashboard").dashboardName(name).build();
        showWhetherItIsUp(alarms);
        showWhatIsLost();
        showWhatIsLate();
        showWhatFails();
        showWhatItCosts(new CostMetrics(metrics));
    }

    String name() {
        return name;
    }

    private void showWhetherItIsUp(AlarmsConstruct alarms) {
        question("Is it up?");
        dashboard.addWidgets(AlarmStatusWidget.Builder.create()
                .title("Alarms")
                .alarms(alarms.all())
                .width(FULL_WIDTH)
                .build());
        row(
                graph(
                        "Requests",
                        metrics.url("UrlRequestCount"),
                        metrics.url("Url4xxCount"),
                        metrics.url("Url5xxCount")),
                graph(
                        "Function errors",
                        lambdas.all().stream().map(metrics::errors).toList()),
                graph(
                        "Function throttles",
                        lambdas.all().stream().map(metrics::throttles).toList()));
    }

    private void showWhatIsLost() {
        question("Is it losing anything?");
        row(
                graph(
                        "Received and finished",
                        metrics.count(Metric.RECEIVED),
                        metrics.count(Metric.PROCESSED),
                        metrics.count(Metric.FAILED),
                        metrics.count(Metric.UNKNOWN_TOPIC),
                        metrics.count(Metric.COMPLIANCE_REQUEST),
                        metrics.count(Metric.SHOPIFY_EVENT)),
                graph(
                        "On the second way: not queued, sent again, last copies",
                        metrics.count(Metric.NOT_QUEUED),
                        metrics.count(Metric.REQUEUED),
                        metrics.count(Metric.LAST_COPY)),
                graph(
                        "Dead letters and bad signatures",
                        metrics.deadLetters(),
                        metrics.count(Metric.INVALID_SIGNATURE)));
    }

    private void showWhatIsLate() {
        question("Is it late?");
        row(
                graph(
                        "Answers, ms",
                        metrics.percentile(Metric.ANSWER_TIME, 50),
                        metrics.percentile(Metric.ANSWER_TIME, 99),
                        metrics.slowestAnswer()),
                graph(
                        "From receipt to row, ms",
                        metrics.percentile(Metric.PROCESSING_TIME, 50),
                        metrics.percentile(Metric.PROCESSING_TIME, 99)),
                graph("Queue", metrics.waiting(), metrics.inFlight(), metrics.oldestMessageAge()));
    }

    private void showWhatFails() {
        question("What is failing, and for whom?");
        row(
                graph("Failed, by topic", metrics.countByTopic(Metric.FAILED)),
                graph("Processed, by topic", metrics.countByTopic(Metric.PROCESSED)),
                graph(
                        "Failed, held, without effect",
                        metrics.errorRate(),
                        metrics.count(Metric.RETRIED),
                        metrics.count(Metric.STALE),
                        metrics.count(Metric.IGNORED)));
        row(logTable(LogQuery.FAILURES_BY_ERROR), logTable(LogQuery.FAILURES_BY_SHOP));
        row(graph("DynamoDB throttling", metrics.tableThrottles("Write"), metrics.tableThrottles("Read")));
    }

    private void showWhatItCosts(CostMetrics costs) {
        question("What does it cost?");
        dashboard.addWidgets(SingleValueWidget.Builder.create()
                .title("Dollars in the time shown, at on-demand prices of us-east-1")
                .metrics(List.of(costs.functions(), costs.tables(), costs.queue(), costs.logs()))
                .setPeriodToTimeRange(true)
                .width(FULL_WIDTH)
                .build());
        row(graph("Write units, by table and index", metrics.consumedUnits("Write")));
    }

    private void question(String text) {
        dashboard.addWidgets(TextWidget.Builder.create()
                .markdown("## " + text)
                .width(FULL_WIDTH)
                .height(1)
                .build());
    }

    private void row(IWidget... widgets) {
        dashboard.addWidgets(widgets);
    }

    private static GraphWidget graph(String title, IMetric... metrics) {
        return graph(title, List.of(metrics));
    }

    private static GraphWidget graph(String title, List<IMetric> metrics) {
        return GraphWidget.Builder.create()
                .title(title)
                .left(metrics)
                .width(FULL_WIDTH / 3)
                .height(HEIGHT)
                .build();
    }

    private IWidget logTable(LogQuery query) {
        return LogQueryWidget.Builder.create()
                .title(query.title())
                .logGroupNames(List.of(lambdas.processor().logGroup().getLogGroupName()))
                .queryString(query.text())
                .width(FULL_WIDTH / 2)
                .height(HEIGHT)
                .build();
    }
}
