package com.commercive.webhooks.ingest.durable;

import com.commercive.webhooks.model.envelope.Envelope;
import com.commercive.webhooks.model.envelope.MessageTooLargeException;
import com.commercive.webhooks.model.envelope.WebhookQueueSender;
import com.commercive.webhooks.model.log.WebhookLog;
import com.commercive.webhooks.model.resilience.Deadline;
import com.commercive.webhooks.model.resilience.InCallRetry;
import com.commercive.webhooks.model.resilience.OutageBreaker;
import com.commercive.webhooks.model.topic.TopicKind;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The durable copies of a webhook: its log row and its queue message. Writing them takes no more than what is left of the
 * budget since the webhook came, whatever DynamoDB and SQS do. Thread-safe.
 */
public final class DurableCopies {
    private static final Logger LOG = LoggerFactory.getLogger(DurableCopies.class);

    private final WebhookLog log;
    private final WebhookQueueSender queue;
    private final InstantSource clock;
    private final TimeBudget budget;
    private final OutageBreaker breaker;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    public DurableCopies(WebhookLog log, WebhookQueueSender queue, InstantSource clock) {
        this(log, queue, clock, TimeBudget.OF_AN_ANSWER);
    }

    public DurableCopies(WebhookLog log, WebhookQueueSender queue, InstantSource clock, TimeBudget budget) {
        this.log = log;
        this.queue = queue;
        this.clock = clock;
        this.budget = budget;
        this.breaker = new OutageBreaker("log table", budget.slow(), clock);
    }

    /** Writes the copies, side by side, and returns where the webhook is kept now. */
    public Stored store(Envelope envelope) {
        Deadline answer = new Deadline(envelope.receivedAt().plus(budget.answer()), clock);
        return TopicKind.of(envelope.topic()).isQueued() ? logAndQueue(envelope, answer) : logOnly(envelope, answer);
    }

    private Stored logAndQueue(Envelope envelope, Deadline answer) {
        Deadline deadline = TimeBudget.ofCopies(answer);
        InCallRetry retry = new InCallRetry(deadline);
        Future<?> logged = threads.submit(() -> breaker.run(() -> retry.run(() -> log.recordReceived(envelope))));
        Future<?> queued = threads.submit(() -> retry.run(() -> queue.send(envelope)));
        Attempt queueing = Attempt.await(queued, deadline);
        // Waited for even when the message is safe: a function that has answered is frozen in the middle of its writes.
        Attempt logging = Attempt.await(logged, deadline);
        logging.failure().ifPresent(failure -> warn("Log row not written", envelope, failure));
        return queueing.failure()
                .map(failure -> withoutQueue(envelope, failure, answer))
                .orElse(Stored.QUEUED);
    }

    private Stored logOnly(Envelope envelope, Deadline deadline) {
        InCallRetry retry = new InCallRetry(deadline);
        Future<?> logged = threads.submit(() -> retry.run(() -> log.recordNotApplied(envelope)));
        return Attempt.await(logged, deadline)
                .failure()
                .map(failure -> lastCopy(envelope, name(failure)))
                .orElseGet(() -> loggedWithBody(envelope));
    }

    /** Writes the body to the log stream where the row is too small for it, as no message will carry it. */
    private static Stored loggedWithBody(Envelope envelope) {
        return WebhookLog.holdsBody(envelope) ? Stored.LOGGED : lastCopy(envelope, "body too large for a log row");
    }

    /** Marks the row, even while the breaker is open: it is the only durable place that is left. */
    private Stored withoutQueue(Envelope envelope, Throwable failure, Deadline deadline) {
        warn("Not queued", envelope, failure);
        InCallRetry retry = new InCallRetry(deadline);
        if (!WebhookLog.holdsBody(envelope)) {
            String error = notQueued(envelope, failure);
            Attempt.await(threads.submit(() -> retry.run(() -> log.recordLastCopy(envelope, error))), deadline);
            return lastCopy(envelope, name(failure));
        }
        Future<?> marked = threads.submit(() -> retry.run(() -> log.recordNotQueued(envelope)));
        return Attempt.await(marked, deadline)
                .failure()
                .map(markFailure -> lastCopy(envelope, name(markFailure)))
                .orElse(Stored.NOT_QUEUED);
    }

    private static String notQueued(Envelope envelope, Throwable failure) {
        return failure instanceof MessageTooLargeException tooLarge
                ? tooLarge.error()
                : "body: " + envelope.body() + ", too large for a log row while the queue was not reached";
    }

    private static Stored lastCopy(Envelope envelope, String error) {
        LastCopyWriter.write(envelope, error);
        return Stored.LAST_COPY;
    }

    /** Returns the name of its class alone, as a message could quote what was sent. */
    private static String name(Throwable failure) {
        return failure.getClass().getSimpleName();
    }

    private static void warn(String message, Envelope envelope, Throwable failure) {
        LOG.atWarn()
                .addKeyValue("webhook_id", envelope.id().value())
                .addKeyValue("topic", envelope.topic())
                .addKeyValue("error", name(failure))
                .log(message);
    }
}
