package com.commercive.webhooks.processor.apply;

import com.commercive.webhooks.model.envelope.Envelope;
import com.commercive.webhooks.model.log.Outcome;
import com.commercive.webhooks.model.log.WebhookLog;
import com.commercive.webhooks.model.metrics.Metric;
import com.commercive.webhooks.model.metrics.Metrics;
import com.commercive.webhooks.model.resilience.Deadline;
import com.commercive.webhooks.model.resilience.InCallRetry;
import com.commercive.webhooks.model.topic.Topic;
import com.commercive.webhooks.processor.failure.Failure;
import com.commercive.webhooks.processor.failure.Failure.Permanent;
import com.commercive.webhooks.processor.failure.Failure.Transient;
import com.commercive.webhooks.processor.store.StoreDirectory;
import com.commercive.webhooks.processor.table.Tables;
import com.commercive.webhooks.processor.webhook.Applied;
import com.commercive.webhooks.processor.webhook.Webhook;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Apply one webhook and write its outcome, or its error, into its log row. Thread-safe. */
public final class WebhookProcessor {
    private static final Logger LOG = LoggerFactory.getLogger(WebhookProcessor.class);

    /** What a message may spend on retries: its group, and a batch's other messages, wait for it. */
    private static final Duration RETRIES = Duration.ofSeconds(2);

    /** What went wrong with the webhook may go wrong with its row; the end of the invocation waits for it. */
    private static final Duration RETRIES_OF_AN_ERROR = Duration.ofMillis(500);

    private final DynamoDbClient dynamoDb;
    private final String tablePrefix;
    private final WebhookLog log;
    private final TopicHandlers handlers = new TopicHandlers(new StoreDirectory());
    private final Metrics metrics;
    private final InstantSource clock;
    private final int maxReceiveCount;

    public WebhookProcessor(
            DynamoDbClient dynamoDb, String tablePrefix, Metrics metrics, InstantSource clock, int maxReceiveCount) {
        this.dynamoDb = dynamoDb;
        this.tablePrefix = tablePrefix;
        this.log = new WebhookLog(dynamoDb, tablePrefix);
        this.metrics = metrics;
        this.clock = clock;
        this.maxReceiveCount = maxReceiveCount;
    }

    /**
     * Process a webhook that was received for the n-th time. Never throws an exception: what goes wrong is in the answer.
     *
     * @param invocation after which no call may begin
     */
    public Handled process(Envelope envelope, int receiveCount, Deadline invocation) {
        LOG.info("Processing {} webhook", envelope.topic());
        InCallRetry retry = new InCallRetry(invocation.orIn(RETRIES));
        Tables tables = new Tables(dynamoDb, tablePrefix, retry, invocation);
        try {
            Applied applied = apply(envelope, tables);
            tables.run(() ->
                    log.recordSuccess(envelope, applied.storeId(), applied.outcome(), receiveCount, clock.instant()));
            return finished(envelope, applied.outcome());
        } catch (RuntimeException e) {
            return failed(envelope, receiveCount, e);
        }
    }

    /** Say whether a message that is not done after so many receives goes to the dead-letter queue. */
    public boolean isLast(int receiveCount) {
        return receiveCount >= maxReceiveCount;
    }

    private Applied apply(Envelope envelope, Tables tables) {
        Optional<Topic> topic = Topic.named(envelope.topic());
        if (topic.isEmpty()) {
            return new Applied(Outcome.IGNORED, Optional.empty());
        }
        Webhook webhook = Webhook.read(envelope, clock.instant());
        return handlers.of(topic.get().family()).apply(webhook, tables);
    }

    private Handled finished(Envelope envelope, Outcome outcome) {
        metrics.count(Metric.PROCESSED, envelope.topic());
        switch (outcome) {
            case STALE -> metrics.count(Metric.STALE, envelope.topic());
            case IGNORED -> metrics.count(Metric.IGNORED, envelope.topic());
            case APPLIED, UNKNOWN_TOPIC, NOT_QUEUED, RETRYING, FAILED -> {}
        }
        metrics.time(
                Metric.PROCESSING_TIME, envelope.topic(), Duration.between(envelope.receivedAt(), clock.instant()));
        LOG.atInfo().addKeyValue("outcome", outcome.attribute()).log("Processed {} webhook", envelope.topic());
        return new Handled.Finished();
    }

    private Handled failed(Envelope envelope, int receiveCount, RuntimeException cause) {
        Failure failure = Failure.of(cause);
        boolean last = isLast(receiveCount);
        LOG.atError()
                .addKeyValue("error", failure.error())
                .addKeyValue("attempts", receiveCount)
                .log("Error processing {}", envelope.topic());
        metrics.count(last ? Metric.FAILED : Metric.RETRIED, envelope.topic());
        return switch (failure) {
            case Transient(String error) -> {
                record(envelope, last ? Outcome.FAILED : Outcome.RETRYING, error, receiveCount, last);
                yield new Handled.Retry();
            }
            case Permanent(String error) -> {
                boolean recorded = record(envelope, Outcome.FAILED, error, receiveCount, last);
                yield recorded ? new Handled.Poison() : new Handled.Unrecorded();
            }
        };
    }

    /**
     * Written at the first receive, at the last, and where there is none yet: the row says why, and costs little.
     *
     * @return false where the row could not be written now, and can be later
     */
    private boolean record(Envelope envelope, Outcome outcome, String error, int receiveCount, boolean last) {
        try {
            new InCallRetry(Deadline.in(RETRIES_OF_AN_ERROR, clock))
                    .run(() -> log.recordFailure(envelope, outcome, error, receiveCount, last || receiveCount == 1));
            return true;
        } catch (RuntimeException e) {
            LOG.atWarn().addKeyValue("error", e.getClass().getSimpleName()).log("Error not written into the log row");
            return Failure.of(e) instanceof Permanent;
        }
    }
}
