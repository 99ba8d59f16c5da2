package com.commercive.webhooks.infra.queue;

import com.commercive.webhooks.model.deployment.QueueSettings;
import com.commercive.webhooks.model.deployment.Stage;
import java.util.List;
import software.amazon.awscdk.ArnComponents;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.lambda.Alias;
import software.amazon.awscdk.services.lambda.EventSourceMappingOptions;
import software.amazon.awscdk.services.lambda.MetricType;
import software.amazon.awscdk.services.lambda.MetricsConfig;
import software.amazon.awscdk.services.sqs.DeadLetterQueue;
import software.amazon.awscdk.services.sqs.DeduplicationScope;
import software.amazon.awscdk.services.sqs.FifoThroughputLimit;
import software.amazon.awscdk.services.sqs.Queue;
import software.amazon.awscdk.services.sqs.QueueEncryption;
import software.amazon.awscdk.services.sqs.RedriveAllowPolicy;
import software.amazon.awscdk.services.sqs.RedrivePermission;
import software.constructs.Construct;

/** The FIFO queue and its dead-letter queue. One construct creates both, so neither can be forgotten. */
public final class QueuesConstruct extends Construct {
    private final Queue source;
    private final Queue deadLetters;

    public QueuesConstruct(Construct scope, Stage stage) {
        super(scope, "Queue");
        this.deadLetters = fifo("DeadLetters", stage.deadLetterQueueName())
                .redriveAllowPolicy(RedriveAllowPolicy.builder()
                        .redrivePermission(RedrivePermission.BY_QUEUE)
                        .sourceQueues(List.of(Queue.fromQueueArn(this, "SourceByName", arn(stage.queueName()))))
                        .build())
                .build();
        this.source = fifo("Webhooks", stage.queueName())
                .visibilityTimeout(Duration.seconds(QueueSettings.VISIBILITY_TIMEOUT.toSeconds()))
                .deadLetterQueue(DeadLetterQueue.builder()
                        .queue(deadLetters)
                        .maxReceiveCount(QueueSettings.MAX_RECEIVE_COUNT)
                        .build())
                .build();
    }

    public Queue source() {
        return source;
    }

    public Queue deadLetters() {
        return deadLetters;
    }

    /** Adds the event source that polls the queue and invokes the processor's live version. */
    public void feed(Alias processor, int maxConcurrency) {
        processor.addEventSourceMapping(
                "Webhooks",
                EventSourceMappingOptions.builder()
                        .eventSourceArn(source.getQueueArn())
                        .batchSize(QueueSettings.BATCH_SIZE)
                        .reportBatchItemFailures(true)
                        .maxConcurrency(maxConcurrency)
                        .metricsConfig(MetricsConfig.builder()
                                .metrics(List.of(MetricType.EVENT_COUNT))
                                .build())
                        .build());
    }

    /**
     * Returns the settings of both queues. Both are kept when the stack is deleted: either may hold the only copy of a
     * webhook.
     */
    private Queue.Builder fifo(String id, String name) {
        return Queue.Builder.create(this, id)
                .queueName(name)
                .fifo(true)
                .contentBasedDeduplication(false)
                .deduplicationScope(DeduplicationScope.MESSAGE_GROUP)
                .fifoThroughputLimit(FifoThroughputLimit.PER_MESSAGE_GROUP_ID)
                .retentionPeriod(Duration.days(QueueSettings.RETENTION.toDays()))
                .encryption(QueueEncryption.SQS_MANAGED)
                .enforceSsl(true)
                .removalPolicy(RemovalPolicy.RETAIN);
    }

    /** Returns an ARN made of the name. References to each other would make the two queues a dependency cycle. */
    private String arn(String queueName) {
        return Stack.of(this)
                .formatArn(ArnComponents.builder()
                        .service("sqs")
                        .resource(queueName)
                        .build());
    }
}
