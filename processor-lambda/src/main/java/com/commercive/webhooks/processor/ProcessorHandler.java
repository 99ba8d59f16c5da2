package com.commercive.webhooks.processor;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.commercive.webhooks.model.aws.AwsClients;
import com.commercive.webhooks.model.deployment.EnvironmentVariable;
import com.commercive.webhooks.model.deployment.QueueSettings;
import com.commercive.webhooks.model.deployment.Stage;
import com.commercive.webhooks.model.log.WebhookLog;
import com.commercive.webhooks.model.metrics.Metrics;
import com.commercive.webhooks.model.resilience.Deadline;
import com.commercive.webhooks.processor.apply.WebhookProcessor;
import com.commercive.webhooks.processor.batch.BatchProcessor;
import com.commercive.webhooks.processor.batch.HoldTime;
import com.commercive.webhooks.processor.batch.QueueControl;
import com.commercive.webhooks.processor.batch.ReceivedMessage;
import com.commercive.webhooks.processor.batch.SuspectMarks;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Process a batch of the webhook queue, and report the messages that are not done. */
public final class ProcessorHandler implements RequestHandler<SQSEvent, SQSBatchResponse> {
    /** A call that hangs for longer is tried again, or given up. */
    private static final Duration AWS_CALL_TIMEOUT = Duration.ofSeconds(1);

    /** What the end of an invocation takes: a last call, the log rows of what failed, the hold times. */
    private static final Duration MARGIN = Duration.ofSeconds(5);

    private final BatchProcessor batches;
    private final Metrics metrics;
    private final InstantSource clock;

    /** Build the function as its environment says. */
    public ProcessorHandler() {
        this(
                System.getenv(),
                AwsClients.dynamoDb(AWS_CALL_TIMEOUT),
                AwsClients.sqs(AWS_CALL_TIMEOUT),
                InstantSource.system());
    }

    ProcessorHandler(Map<String, String> environment, DynamoDbClient dynamoDb, SqsClient sqs, InstantSource clock) {
        String prefix =
                EnvironmentVariable.DYNAMODB_TABLE_PREFIX.optional(environment).orElse(Stage.PROD.tablePrefix());
        int maxReceiveCount =
                EnvironmentVariable.MAX_RECEIVE_COUNT.positive(environment, QueueSettings.MAX_RECEIVE_COUNT);
        this.clock = clock;
        this.metrics = new Metrics(
                EnvironmentVariable.METRICS_NAMESPACE.optional(environment).orElse(Stage.PROD.service()));
        this.batches = new BatchProcessor(
                new WebhookProcessor(dynamoDb, prefix, metrics, clock, maxReceiveCount),
                new SuspectMarks(new WebhookLog(dynamoDb, prefix), maxReceiveCount),
                new QueueControl(sqs, EnvironmentVariable.WEBHOOK_QUEUE_URL.required(environment)),
                new HoldTime(
                        EnvironmentVariable.RETRY_BASE_SECONDS.positive(environment, QueueSettings.RETRY_BASE_SECONDS),
                        EnvironmentVariable.RETRY_MAX_SECONDS.positive(environment, QueueSettings.RETRY_MAX_SECONDS)));
    }

    @Override
    public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
        Deadline invocation = Deadline.in(
                Duration.ofMillis(context.getRemainingTimeInMillis()).minus(MARGIN), clock);
        List<ReceivedMessage> messages =
                event.getRecords().stream().map(ReceivedMessage::of).toList();
        List<BatchItemFailure> notDone = batches.process(messages, invocation).stream()
                .map(message -> new BatchItemFailure(message.messageId()))
                .toList();
        metrics.flush();
        return new SQSBatchResponse(notDone);
    }
}
