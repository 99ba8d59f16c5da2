package com.commercive.webhooks.infra.observability;

import com.commercive.webhooks.infra.configuration.PipelineConfig;
import com.commercive.webhooks.infra.functions.FunctionSet;
import com.commercive.webhooks.infra.queue.QueuesConstruct;
import software.amazon.awscdk.Stack;

/** The alarms, the dashboard and the saved queries of a stage. */
public final class Observability {
    private final AlarmsConstruct alarms;
    private final DashboardConstruct dashboard;

    /** Creates all of them in the stack. */
    public Observability(Stack stack, PipelineConfig config, FunctionSet functions, QueuesConstruct queues) {
        PipelineMetrics metrics = PipelineMetrics.of(config, functions, queues);
        this.alarms = new AlarmsConstruct(stack, config, metrics);
        this.dashboard = new DashboardConstruct(stack, config, metrics, alarms.all());
        new LogQueriesConstruct(stack, config.stage(), functions);
    }

    public String alarmTopicArn() {
        return alarms.topicArn();
    }

    public String ticketTopicArn() {
        return alarms.ticketTopicArn();
    }

    public String dashboardName() {
        return dashboard.name();
    }
}
