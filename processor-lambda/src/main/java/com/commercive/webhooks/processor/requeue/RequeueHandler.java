package com.commercive.webhooks.processor.requeue;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import com.commercive.webhooks.model.aws.AwsClients;
import com.commercive.webhooks.model.deployment.CommonSettings;
import com.commercive.webhooks.model.envelope.Envelope;
import com.commercive.webhooks.model.envelope.MessageTooLargeException;
import com.commercive.webhooks.model.envelope.UnreadableEnvelopeException;
import com.commercive.webhooks.model.envelope.WebhookQueueSender;
import com.commercive.webhooks.model.id.WebhookId;
import com.commercive.webhooks.model.log.FailedWebhooks;
import com.commercive.webhooks.model.log.WebhookLog;
import com.commercive.webhooks.model.metrics.Metric;
import com.commercive.webhooks.model.metrics.Metrics;
import com.commercive.webhooks.model.resilience.AwsFailures;
import com.commercive.webhooks.model.resilience.Deadline;
import com.commercive.webhooks.model.resilience.InCallRetry;
import com.commercive.webhooks.model.topic.Topic;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Gatherers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SqsException;

/**
 * The scheduled function that sends the webhooks whose row says {@code not_queued}, the oldest first. The mark is taken
 * off after the message is sent: a kill in between sends it twice, which the processor makes harmless. A webhook that
 * can never be sent is given up, and its row says why. The first failure that passes ends the run, as the next one comes
 * within a minute.
 */
public final class RequeueHandler implements RequestHandler<ScheduledEvent, String> {
    private static final Logger LOG = LoggerFactory.getLogger(RequeueHandler.class);
    private static final Duration AWS_CALL_TIMEOUT = Duration.ofSeconds(2);
    private static final String REFUSED = "queue: refused the message, ";
    private static final int ROWS_AT_ONCE = 8;
    private static final Duration MARGIN = Duration.ofSeconds(10);

    /** What is older is an operator's: {@code replay --not-queued} sends it. */
    private static final Duration LONGEST_OUTAGE = Duration.ofDays(14);

    private final FailedWebhooks failed;
    private final WebhookLog log;
    private final WebhookQueueSender queue;
    private final Metrics metrics;
    private final InstantSource clock;

    /** Builds the function as its environment says. */
    public RequeueHandler() {
        this(
                System.getenv(),
                AwsClients.dynamoDb(AWS_CALL_TIMEOUT),
                AwsClients.sqs(AWS_CALL_TIMEOUT),
                InstantSource.system());
    }

    RequeueHandler(Map<String, String> environment, DynamoDbClient dynamoDb, SqsClient sqs, InstantSource clock) {
        CommonSettings settings = CommonSettings.of(environment);
        this.failed = new FailedWebhooks(dynamoDb, settings.tablePrefix());
        this.log = new WebhookLog(dynamoDb, settings.tablePrefix(), settings.retention());
        this.queue = new WebhookQueueSender(sqs, settings.queueUrl());
        this.metrics = new Metrics(settings.metricsNamespace());
        this.clock = clock;
    }

    @Override
    public String handleRequest(ScheduledEvent event, Context context) {
        Deadline invocation = Deadline.in(
                Duration.ofMillis(context.getRemainingTimeInMillis()).minus(MARGIN), clock);
        InCallRetry retry = new InCallRetry(invocation);
        try {
            long sent = failed.notQueued(clock.instant().minus(LONGEST_OUTAGE))
                    .takeWhile(id -> !invocation.isOver())
                    .gather(Gatherers.mapConcurrent(ROWS_AT_ONCE, id -> read(id, retry)))
                    .flatMap(Optional::stream)
                    .filter(envelope -> isSent(envelope, retry))
                    .gather(Gatherers.mapConcurrent(ROWS_AT_ONCE, envelope -> requeued(envelope, retry)))
                    .count();
            return "sent " + sent;
        } finally {
            metrics.flush();
        }
    }

    private Optional<Envelope> read(WebhookId id, InCallRetry retry) {
        try {
            Optional<Envelope> envelope = retry.call(() -> log.read(id));
            if (envelope.isEmpty()) {
                giveUp(id, Topic.UNKNOWN, "queue: nothing to send, the row does not hold the body", retry);
            }
            return envelope;
        } catch (UnreadableEnvelopeException e) {
            giveUp(id, Topic.UNKNOWN, "queue: nothing to send, " + e.getMessage(), retry);
            return Optional.empty();
        }
    }

    /** One after another: two updates of an order must not overtake each other on their way into the queue. */
    private boolean isSent(Envelope envelope, InCallRetry retry) {
        try {
            retry.run(() -> queue.sendAgain(envelope));
            return true;
        } catch (MessageTooLargeException e) {
            giveUp(envelope.id(), envelope.topic(), REFUSED + e.error(), retry);
        } catch (SqsException e) {
            if (!AwsFailures.isInvalidMessage(e)) {
                throw e;
            }
            giveUp(
                    envelope.id(),
                    envelope.topic(),
                    REFUSED + e.awsErrorDetails().errorCode(),
                    retry);
        }
        return false;
    }

    private Envelope requeued(Envelope envelope, InCallRetry retry) {
        retry.run(() -> log.recordRequeued(envelope.id()));
        metrics.count(Metric.REQUEUED, envelope.topic());
        LOG.atInfo().addKeyValue("webhook_id", envelope.id().value()).log("Requeued {} webhook", envelope.topic());
        return envelope;
    }

    private void giveUp(WebhookId id, String topic, String error, InCallRetry retry) {
        if (retry.call(() -> log.recordNeverQueued(id, error))) {
            metrics.count(Metric.FAILED, topic);
            LOG.atError()
                    .addKeyValue("webhook_id", id.value())
                    .addKeyValue("error", error)
                    .log("Not requeued: it can never be sent");
        }
    }
}
