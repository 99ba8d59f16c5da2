package com.commercive.webhooks.processor.webhook;

import com.commercive.webhooks.model.envelope.Envelope;
import com.commercive.webhooks.model.log.EarlierAttempt;
import com.commercive.webhooks.model.log.Outcome;
import com.commercive.webhooks.model.log.RowRetention;
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
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    private static final String OURS = "com.commercive.";
    private static final int FRAMES = 4;

    private final DynamoDbClient dynamoDb;
    private final String tablePrefix;
    private final WebhookLog log;
    private final Function<TopicFamily, TopicHandler> handlers;
    private final Metrics metrics;
    private final DriftWatch drift;
    private final ForgottenShops forgotten = new ForgottenShops();
    private final InstantSource clock;

    public WebhookProcessor(
            DynamoDbClient dynamoDb,
            String tablePrefix,
            RowRetention retention,
            Function<TopicFamily, TopicHandler> handlers,
            Metrics metrics,
            InstantSource clock) {
        this.dynamoDb = dynamoDb;
        this.tablePrefix = tablePrefix;
        this.log = new WebhookLog(dynamoDb, tablePrefix, retention);
        this.handlers = handlers;
        this.metrics = metrics;
        this.drift = new DriftWatch(metrics);
        this.clock = clock;
    }

    /**
     * Makes one attempt, but for a message that this version has rejected before, and would reject again. Never throws an
     * exception: what goes wrong is in the answer.
     *
     * @param earlier what earlier receives of the message left in the log row
     * @param invocation after which no call may begin
     */
    public Disposition process(Envelope envelope, Receive receive, EarlierAttempt earlier, Deadline invocation) {
        try (var names = LogContext.of(envelope)) {
            if (earlier == EarlierAttempt.REJECTED) {
                return rejectedAgain(envelope, receive);
            }
            LOG.info("Processing {} webhook", envelope.topic());
            InCallRetry retry = new InCallRetry(invocation.orIn(RETRIES), invocation);
            try {
                Webhook webhook = Webhook.read(topic(envelope), envelope, receive, clock.instant());
                drift.look(webhook, envelope.apiVersion());
                Tables tables = new Tables(dynamoDb, tablePrefix, retry);
                HandlerAnswer answer = forgotten
                        .of(webhook, tables)
                        .<HandlerAnswer>map(at -> new Applied(Outcome.IGNORED, Optional.empty(), Optional.of(at)))
                        .orElseGet(
                                () -> handlers.apply(webhook.topic().family()).apply(webhook, tables));
                return switch (answer) {
                    case Applied applied -> done(envelope, receive, applied, retry);
                    case HandlerAnswer.NotSynced(Duration delay) -> waiting(envelope, delay);
                };
            } catch (RuntimeException e) {
                return failed(envelope, receive, e);
            }
        }
    }

    private static Topic topic(Envelope envelope) {
        return Topic.named(envelope.topic()).orElseThrow(() -> new UnknownTopicException(envelope.topic()));
    }

    private Disposition rejectedAgain(Envelope envelope, Receive receive) {
        LOG.atInfo().addKeyValue("attempts", receive.count()).log("Rejected {} webhook again", envelope.topic());
        if (receive.isLast()) {
            metrics.count(Metric.FAILED, envelope.topic());
            write(() -> log.recordLastReceive(envelope.id(), receive.count(), receive.rejection()));
        }
        return new Disposition.DeadLetter();
    }

    private Disposition done(Envelope envelope, Receive receive, Applied applied, InCallRetry retry) {
        Outcome outcome = applied.outcome();
        retry.run(() -> recordSuccess(envelope, receive, applied));
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

    private void recordSuccess(Envelope envelope, Receive receive, Applied applied) {
        Optional<String> storeId = applied.storeId();
        applied.redactedAt()
                .ifPresentOrElse(
                        redactedAt -> log.recordRedactedSuccess(
                                envelope, storeId, applied.outcome(), receive.count(), clock.instant(), redactedAt),
                        () -> log.recordSuccess(
                                envelope, storeId, applied.outcome(), receive.count(), clock.instant()));
    }

    private static Disposition waiting(Envelope envelope, Duration delay) {
        LOG.atInfo()
                .addKeyValue("seconds", delay.toSeconds())
                .log("Not synced yet, waiting with {} webhook", envelope.topic());
        return new Disposition.WaitGroup(delay);
    }

    private Disposition failed(Envelope envelope, Receive receive, RuntimeException cause) {
        Failure failure = Failure.of(cause);
        LOG.atError()
                .addKeyValue("error", failure.error())
                .addKeyValue("at", place(cause))
                .addKeyValue("attempts", receive.count())
                .log("Error processing {}", envelope.topic());
        metrics.count(receive.isLast() ? Metric.FAILED : Metric.RETRIED, envelope.topic());
        return switch (failure) {
            case Failure.Transient(String error) -> {
                record(envelope, receive.isLast() ? Outcome.FAILED : Outcome.RETRYING, error, receive);
                yield new Disposition.RetryGroup();
            }
            case Failure.Bug(String error) -> {
                if (receive.isFirst()) {
                    metrics.count(Metric.BUG, envelope.topic());
                }
                record(envelope, receive.isLast() ? Outcome.FAILED : Outcome.RETRYING, error, receive);
                yield new Disposition.RetryAlone();
            }
            case Failure.Permanent(String error) -> {
                boolean recorded =
                        write(() -> log.recordRejection(envelope, error, receive.count(), receive.rejection()));
                yield recorded ? new Disposition.DeadLetter() : new Disposition.RetryAlone();
            }
        };
    }

    /** Returns where in our code it happened. The exception's message is not told: it could quote the body. */
    private static String place(RuntimeException cause) {
        return Stream.of(cause.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith(OURS))
                .limit(FRAMES)
                .map(frame -> frame.getFileName() + ":" + frame.getLineNumber())
                .collect(Collectors.joining(" < "));
    }

    /** Writes the error at the first receive, at the last, and where there is none yet: the row says why, and costs little. */
    private void record(Envelope envelope, Outcome outcome, String error, Receive receive) {
        write(() ->
                log.recordFailure(envelope, outcome, error, receive.count(), receive.isLast() || receive.isFirst()));
    }

    /** Returns false where the row could not be written now, and can be later. */
    private boolean write(Runnable change) {
        try {
            new InCallRetry(Deadline.in(RETRIES_OF_AN_ERROR, clock)).run(change);
            return true;
        } catch (RuntimeException e) {
            LOG.atWarn().addKeyValue("error", e.getClass().getSimpleName()).log("Error not written into the log row");
            return Failure.of(e) instanceof Failure.Permanent;
        }
    }
}
