package com.commercive.webhooks.infra;

import com.commercive.webhooks.infra.announcements.AnnouncementsConstruct;
import com.commercive.webhooks.infra.functions.FunctionUrlConstruct;
import com.commercive.webhooks.infra.observability.Observability;
import com.commercive.webhooks.infra.queue.QueuesConstruct;
import com.commercive.webhooks.model.topic.Endpoint;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import software.amazon.awscdk.Aws;
import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.services.sqs.Queue;

/** The outputs of a deployment: addresses, queues, and links into the AWS console. */
record StackOutputs(PipelineStack stack) {
    private static final String CONSOLE = "https://" + Aws.REGION + ".console.aws.amazon.com/";

    void add(FunctionUrlConstruct url, QueuesConstruct queues, Observability observability) {
        add("WebhookUrl", "Address of the pipeline; other topics are taken on any path", url.base());
        for (Endpoint endpoint : Endpoint.values()) {
            add(outputName(endpoint), "Address for " + endpoint.topic().shopifyName(), url.of(endpoint.path()));
        }
        Queue deadLetters = queues.deadLetters();
        add("QueueUrl", "FIFO queue", queues.source().getQueueUrl());
        add("DeadLetterQueueUrl", "Dead-letter queue", deadLetters.getQueueUrl());
        add("DeadLetterQueueArn", "What a redrive starts from", deadLetters.getQueueArn());
        add("DeadLetterQueueLink", "Dead-letter queue in the console", queueLink(deadLetters));
        add("DashboardLink", "Dashboard in the console", dashboardLink(observability.dashboardName()));
        add("AlarmTopicArn", "Subscribe to it for the alarms", observability.alarmTopicArn());
        add("TicketTopicArn", "Subscribe to it for what can wait some days", observability.ticketTopicArn());
    }

    void add(AnnouncementsConstruct announcements) {
        add("AnnouncementBusName", "Bus on which changed rows are announced", announcements.busName());
    }

    private void add(String name, String description, String value) {
        CfnOutput.Builder.create(stack, name)
                .description(description)
                .value(value)
                .build();
    }

    private static String outputName(Endpoint endpoint) {
        String words = Arrays.stream(endpoint.name().split("_", -1))
                .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
        return words + "Url";
    }

    private static String dashboardLink(String name) {
        return CONSOLE + "cloudwatch/home?region=" + Aws.REGION + "#dashboards/dashboard/" + name;
    }

    /** The console finds a queue by its URL, percent-encoded. */
    private static String queueLink(Queue queue) {
        return CONSOLE + "sqs/v3/home?region=" + Aws.REGION + "#/queues/https%3A%2F%2Fsqs." + Aws.REGION + "."
                + Aws.URL_SUFFIX + "%2F" + Aws.ACCOUNT_ID + "%2F" + queue.getQueueName();
    }
}
