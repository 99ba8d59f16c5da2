package com.commercive.webhooks.processor.webhook;

import com.commercive.webhooks.model.envelope.Envelope;
import com.commercive.webhooks.model.log.Outcome;
import com.commercive.webhooks.model.log.WebhookLog;
import com.commercive.webhooks.model.metrics.Metric;
import com.commercive.webhooks.model.metrics.Metrics;
import com.commercive.webhooks.model.resilience.Deadline;
import com.commercive.webhooks.model.resilience.InCallRetry;
import com.commercive.webhooks.model.topic.Topic;
import com.commercive.webhooks.model.topic.TopicFamily;
import com.commercive.webhooks.processor.table.Tables;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The story of one webhook: it is applied, and its outcome or its error is written into its log row. Thread-safe. */
public final class WebhookProcessor {
    private static final Logger LOG = LoggerFactory.getLogger(WebhookProcessor.class);

    /** What a message may spend on retries: its group, and a batch's other messages, wait for it. */
    private static final Duration RETRIES = Duration.ofSeconds(2);

    /** What went wrong with the webhook may go wrong with its row; the end of the invocation waits for it. */
    private static final Duration RETRIES_OF_AN_ERROR = Duration.ofMillis(500);

    private final DynamoDbClient dynamoDb;
    private final String tablePrefix;
    private final WebhookLog log;
    private final Function<TopicFamily, TopicHandler> handlers;
    private final Metrics metrics;
    private final InstantSource clock;

    public WebhookProcessor(
            DynamoDbClient dynamoDb,
            String tablePrefix,
            Function<TopicFamily, TopicHandler> handlers,
            Metrics metrics,
            InstantSource clock) {
        this.dynamoDb = dynamoDb;
        this.tablePrefix = tablePrefix;
        this.log = new WebhookLog(dynamoDb, tablePrefix);
        this.handlers = handlers;
        this.metrics = metrics;
        this.clock = clock;
    }

    /**
     * Makes one attempt. Never throws an exception: what goes wrong is in the answer.
     *
     * @param invocation after which no call may begin
     */
    public Disposition process(Envelope envelope, Receive receive, Deadline invocation) {
        try (var names = LogContext.of(envelope)) {
            LOG.info("Processing {} webhook", envelope.topic());
            Tables tables = new Tables(dynamoDb, tablePrefix, new InCallRetry(invocation.orIn(RETRIES)), invocation);
            try {
                Applied applied = apply(envelope, tables);
                tables.run(() -> log.recordSuccess(
                        envelope, applied.storeId(), applied.outcome(), receive.count(), clock.instant()));
                return done(envelope, applied.outcome());
            } catch (RuntimeException e) {
                return failed(envelope, receive, Failure.of(e));
            }
        }
    }

    private Applied apply(Envelope envelope, Tables tables) {
        Optional<Topic> topic = Topic.named(envelope.topic());
        if (topic.isEmpty()) {
            return new Applied(Outcome.IGNORED, Optional.empty());
        }
        Webhook webhook = Webhook.read(topic.get(), envelope, clock.instant());
        return handlers.apply(topic.get().family()).apply(webhook, tables);
    }

    private Disposition done(Envelope envelope, Outcome outcome) {
        metrics.count(Metric.PROCESSED, envelope.topic());
        switch (outcome) {
            case STALE -> metrics.count(Metric.STALE, envelope.topic());
            case IGNORED -> metrics.count(Metric.IGNORED, envelope.topic());
            case APPLIED, UNKNOWN_TOPIC, NOT_QUEUED, RETRYING, FAILED -> {}
        }
        metrics.time(
                Metric.PROCESSING_TIME, envelope.topic(), Duration.between(envelope.receivedAt(), clock.instant()));
        LOG.atInfo().addKeyValue("outcome", outcome.attribute()).log("Processed {} webhook", envelope.topic());
        return new Disposition.Done();
    }

    private Disposition failed(Envelope envelope, Receive receive, Failure failure) {
        LOG.atError()
                .addKeyValue("error", failure.error())
                .addKeyValue("attempts", receive.count())
                .log("Error processing {}", envelope.topic());
        metrics.count(receive.isLast() ? Metric.FAILED : Metric.RETRIED, envelope.topic());
        return switch (failure) {
            case Failure.Transient(String error) -> {
                record(envelope, receive.isLast() ? Outcome.FAILED : Outcome.RETRYING, error, receive);
                yield new Disposition.RetryGroup();
            }
            case Failure.Permanent(String error) -> {
                boolean recorded = record(envelope, Outcome.FAILED, error, receive);
                yield recorded ? new Disposition.DeadLetter() : new Disposition.RetryAlone();
            }
        };
    }

    /**
     * Writes the error at the first receive, at the last, and where there is none yet: the row says why, and costs little.
     *
     * @return false where the row could not be written now, and can be later
     */
    private boolean record(Envelope envelope, Outcome outcome, String error, Receive receive) {
        try {
            new InCallRetry(Deadline.in(RETRIES_OF_AN_ERROR, clock))
                    .run(() -> log.recordFailure(
                            envelope, outcome, error, receive.count(), receive.isLast() || receive.count() == 1));
            return true;
        } catch (RuntimeException e) {
            LOG.atWarn().addKeyValue("error", e.getClass().getSimpleName()).log("Error not written into the log row");
            return Failure.of(e) instanceof Failure.Permanent;
        }
    }
}
