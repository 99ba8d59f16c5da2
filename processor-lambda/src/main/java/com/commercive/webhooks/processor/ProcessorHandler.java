package com.commercive.webhooks.processor;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.commercive.webhooks.model.aws.AwsClients;
import com.commercive.webhooks.model.metrics.Metrics;
import com.commercive.webhooks.model.priming.Priming;
import com.commercive.webhooks.model.resilience.Deadline;
import com.commercive.webhooks.processor.batch.BatchProcessor;
import com.commercive.webhooks.processor.batch.ReceivedMessage;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The function behind the queue: processes a batch and reports the messages that are not done. */
public final class ProcessorHandler implements RequestHandler<SQSEvent, SQSBatchResponse> {
    /** A call that hangs for longer is tried again, or given up. */
    private static final Duration AWS_CALL_TIMEOUT = Duration.ofSeconds(1);

    /** What the end of an invocation takes: a last call, the log rows of what failed, the delays. */
    private static final Duration MARGIN = Duration.ofSeconds(5);

    private final BatchProcessor batches;
    private final Metrics metrics;
    private final InstantSource clock;
    private final ProcessorSettings settings;

    /** Builds the function as its environment says. */
    public ProcessorHandler() {
        this(
                System.getenv(),
                AwsClients.dynamoDb(AWS_CALL_TIMEOUT),
                AwsClients.sqs(AWS_CALL_TIMEOUT),
                InstantSource.system());
        Priming.with(PrimedBatch::run);
    }

    ProcessorHandler(Map<String, String> environment, DynamoDbClient dynamoDb, SqsClient sqs, InstantSource clock) {
        this.settings = ProcessorSettings.of(environment);
        this.clock = clock;
        this.metrics = new Metrics(settings.common().metricsNamespace());
        this.batches = settings.batches(dynamoDb, sqs, metrics, clock);
    }

    @Override
    public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
        Deadline invocation = Deadline.in(
                Duration.ofMillis(context.getRemainingTimeInMillis()).minus(MARGIN), clock);
        List<ReceivedMessage> messages = event.getRecords().stream()
                .map(message -> ReceivedMessage.of(message, settings.maxReceiveCount(), settings.functionVersion()))
                .toList();
        List<BatchItemFailure> notDone = batches.process(messages, invocation).stream()
                .map(message -> new BatchItemFailure(message.messageId()))
                .toList();
        metrics.flush();
        return new SQSBatchResponse(notDone);
    }
}
