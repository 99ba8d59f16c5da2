package com.commercive.webhooks.infra;

import com.commercive.webhooks.model.topic.Endpoint;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import software.amazon.awscdk.Aws;
import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.services.sqs.Queue;

/** Print what a deployment is worked with: addresses, queues, and links into the console. */
final class StackOutputs {
    private static final String CONSOLE = "https://" + Aws.REGION + ".console.aws.amazon.com/";

    private final PipelineStack stack;

    private StackOutputs(PipelineStack stack) {
        this.stack = stack;
    }

    static void add(
            PipelineStack stack,
            FunctionUrlConstruct url,
            QueuesConstruct queue,
            DashboardConstruct dashboard,
            AlarmsConstruct alarms) {
        StackOutputs outputs = new StackOutputs(stack);
        outputs.add("WebhookUrl", "Address of the pipeline; other topics are taken on any path", url.base());
        for (Endpoint endpoint : Endpoint.values()) {
            outputs.add(outputName(endpoint), "Address for " + endpoint.topic().shopifyName(), url.of(endpoint.path()));
        }
        outputs.add("QueueUrl", "FIFO queue", queue.source().getQueueUrl());
        outputs.add(
                "DeadLetterQueueUrl", "Dead-letter queue", queue.deadLetters().getQueueUrl());
        outputs.add(
                "DeadLetterQueueArn",
                "What a redrive starts from",
                queue.deadLetters().getQueueArn());
        outputs.add("DeadLetterQueueLink", "Dead-letter queue in the console", link(queue.deadLetters()));
        outputs.add("DashboardLink", "Dashboard in the console", link(dashboard));
        outputs.add("AlarmTopicArn", "Subscribe to it for the alarms", alarms.topicArn());
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

    private static String link(DashboardConstruct dashboard) {
        return CONSOLE + "cloudwatch/home?region=" + Aws.REGION + "#dashboards/dashboard/" + dashboard.name();
    }

    /** The console finds a queue by its URL, percent-encoded. */
    private static String link(Queue queue) {
        return CONSOLE + "sqs/v3/home?region=" + Aws.REGION + "#/queues/https%3A%2F%2Fsqs." + Aws.REGION + "."
                + Aws.URL_SUFFIX + "%2F" + Aws.ACCOUNT_ID + "%2F" + queue.getQueueName();
    }
}
