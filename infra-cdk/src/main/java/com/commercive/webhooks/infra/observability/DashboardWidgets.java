package com.commercive.webhooks.infra.observability;

import java.util.List;
import software.amazon.awscdk.services.cloudwatch.AlarmStatusWidget;
import software.amazon.awscdk.services.cloudwatch.GraphWidget;
import software.amazon.awscdk.services.cloudwatch.IAlarm;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.IWidget;
import software.amazon.awscdk.services.cloudwatch.LogQueryWidget;
import software.amazon.awscdk.services.cloudwatch.SingleValueWidget;
import software.amazon.awscdk.services.cloudwatch.TextWidget;

/** The widgets of the dashboard, in sizes that fill its rows. */
final class DashboardWidgets {
    private static final int FULL_WIDTH = 24;
    private static final int HEIGHT = 6;

    private DashboardWidgets() {}

    static IWidget heading(String text) {
        return TextWidget.Builder.create()
                .markdown("## " + text)
                .width(FULL_WIDTH)
                .height(1)
                .build();
    }

    static IWidget alarms(List<IAlarm> alarms) {
        return AlarmStatusWidget.Builder.create()
                .title("Alarms")
                .alarms(alarms)
                .width(FULL_WIDTH)
                .build();
    }

    /** Returns a graph, of which a row has three. */
    static IWidget graph(String title, IMetric... metrics) {
        return graph(title, List.of(metrics));
    }

    /** Returns a graph, of which a row has three. */
    static IWidget graph(String title, List<IMetric> metrics) {
        return GraphWidget.Builder.create()
                .title(title)
                .left(metrics)
                .width(FULL_WIDTH / 3)
                .height(HEIGHT)
                .build();
    }

    /** Returns the sums over the time that the dashboard shows. */
    static IWidget sums(String title, List<IMetric> metrics) {
        return SingleValueWidget.Builder.create()
                .title(title)
                .metrics(metrics)
                .setPeriodToTimeRange(true)
                .width(FULL_WIDTH)
                .build();
    }

    /** Returns the result of a query as a table, of which a row has two. */
    static IWidget logTable(LogQuery query, String logGroup) {
        return LogQueryWidget.Builder.create()
                .title(query.title())
                .logGroupNames(List.of(logGroup))
                .queryString(query.text())
                .width(FULL_WIDTH / 2)
                .height(HEIGHT)
                .build();
    }
}
