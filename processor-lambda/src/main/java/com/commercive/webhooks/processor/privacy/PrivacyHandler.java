package com.commercive.webhooks.processor.privacy;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import com.commercive.webhooks.model.aws.AwsClients;
import com.commercive.webhooks.model.deployment.CommonSettings;
import com.commercive.webhooks.model.envelope.Envelope;
import com.commercive.webhooks.model.envelope.UnreadableEnvelopeException;
import com.commercive.webhooks.model.log.LogRedaction;
import com.commercive.webhooks.model.log.WebhookLog;
import com.commercive.webhooks.model.metrics.Metric;
import com.commercive.webhooks.model.metrics.Metrics;
import com.commercive.webhooks.model.privacy.PrivacyRequest;
import com.commercive.webhooks.model.privacy.PrivacyRequests;
import com.commercive.webhooks.model.privacy.RedactionProgress;
import com.commercive.webhooks.model.privacy.RedactionProgress.Step;
import com.commercive.webhooks.model.privacy.RequestKind;
import com.commercive.webhooks.model.privacy.RequestState;
import com.commercive.webhooks.model.resilience.AwsFailures;
import com.commercive.webhooks.model.resilience.Deadline;
import com.commercive.webhooks.model.resilience.InCallRetry;
import com.commercive.webhooks.model.resilience.PermanentFailureException;
import com.commercive.webhooks.model.resilience.TransientFailureException;
import com.commercive.webhooks.processor.body.BodyParser;
import com.commercive.webhooks.processor.store.StoreDirectory;
import com.commercive.webhooks.processor.store.StoreRow;
import com.commercive.webhooks.processor.table.Tables;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * The scheduled function that works redactions off, the oldest first. It writes how far it is after each page of rows, so that
 * the next run goes on there. Each step changes nothing the second time, so that two runs side by side do no harm.
 */
public final class PrivacyHandler implements RequestHandler<ScheduledEvent, String> {
    private static final Logger LOG = LoggerFactory.getLogger(PrivacyHandler.class);
    private static final Duration AWS_CALL_TIMEOUT = Duration.ofSeconds(2);
    private static final Duration MARGIN = Duration.ofSeconds(10);

    private final DynamoDbClient dynamoDb;
    private final String tablePrefix;
    private final PrivacyRequests requests;
    private final WebhookLog log;
    private final LogRedaction redaction;
    private final Metrics metrics;
    private final InstantSource clock;

    /** Builds the function as its environment says. */
    public PrivacyHandler() {
        this(System.getenv(), AwsClients.dynamoDb(AWS_CALL_TIMEOUT), InstantSource.system());
    }

    PrivacyHandler(Map<String, String> environment, DynamoDbClient dynamoDb, InstantSource clock) {
        CommonSettings settings = CommonSettings.of(environment);
        this.dynamoDb = dynamoDb;
        this.tablePrefix = settings.tablePrefix();
        this.requests = new PrivacyRequests(dynamoDb, tablePrefix);
        this.log = new WebhookLog(dynamoDb, tablePrefix, settings.retention());
        this.redaction = new LogRedaction(dynamoDb, tablePrefix);
        this.metrics = new Metrics(settings.metricsNamespace());
        this.clock = clock;
    }

    @Override
    public String handleRequest(ScheduledEvent event, Context context) {
        Deadline invocation = Deadline.in(
                Duration.ofMillis(context.getRemainingTimeInMillis()).minus(MARGIN), clock);
        try {
            List<PrivacyRequest> open = requests.all().stream()
                    .filter(request -> !request.isDone())
                    .map(request -> work(request, invocation))
                    .filter(request -> !request.isDone())
                    .toList();
            open.forEach(this::count);
            return "open " + open.size();
        } finally {
            metrics.flush();
        }
    }

    private void count(PrivacyRequest request) {
        String topic = request.kind().topic().shopifyName();
        metrics.time(Metric.PRIVACY_AGE, topic, Duration.between(request.receivedAt(), clock.instant()));
        if (request.state() == RequestState.WAITING) {
            metrics.count(Metric.PRIVACY_WAITING, topic);
        }
    }

    /** A failure of one request leaves the others alone; it is tried again at the next run. */
    private PrivacyRequest work(PrivacyRequest request, Deadline invocation) {
        try {
            return switch (request.kind()) {
                case DATA_REQUEST -> request;
                case CUSTOMER_REDACT, SHOP_REDACT -> invocation.isOver() ? request : redact(request, invocation);
            };
        } catch (TransientFailureException outOfTime) {
            return request;
        } catch (PermanentFailureException | UnreadableEnvelopeException | SdkException e) {
            LOG.atError()
                    .addKeyValue("webhook_id", request.id().value())
                    .addKeyValue("error", e.getClass().getSimpleName())
                    .log("Error working off a privacy request");
            return AwsFailures.isTransient(e) ? request : requests.record(request, RequestState.WAITING);
        }
    }

    private PrivacyRequest redact(PrivacyRequest request, Deadline invocation) {
        InCallRetry retry = new InCallRetry(invocation, invocation);
        Tables tables = new Tables(dynamoDb, tablePrefix, retry);
        List<StoreRow> stores = StoreDirectory.rows(request.shop(), tables);
        Optional<Envelope> envelope = retry.call(() -> log.read(request.id()));
        if (envelope.isEmpty() || isOfAnActiveShop(request, stores)) {
            return request.state() == RequestState.WAITING ? request : requests.record(request, RequestState.WAITING);
        }
        PrivacyRequest open =
                request.state() == RequestState.OPEN ? request : requests.record(request, RequestState.OPEN);
        RequestBody body =
                RequestBody.read(open.kind(), BodyParser.parse(envelope.get().body()));
        return redact(open, new Redactor(open, body, stores, tables, redaction, retry, clock), retry, invocation);
    }

    private PrivacyRequest redact(PrivacyRequest open, Redactor redactor, InCallRetry retry, Deadline invocation) {
        PrivacyRequest request = open;
        while (request.progress().step() != Step.END) {
            if (invocation.isOver() || isTooEarly(request.progress())) {
                return request;
            }
            request = request.with(redactor.advance(request.progress()));
            requests.record(request);
        }
        // The body last: whoever was killed before this needs it to go on.
        PrivacyRequest done = request;
        retry.run(() -> redaction.redact(done.id(), done.receivedAt()));
        LOG.info("Done with privacy request: {}", done.id());
        return requests.recordDone(done, clock.instant());
    }

    /** The late steps begin when every webhook that was in the making at the time of the marks is done. */
    private boolean isTooEarly(RedactionProgress progress) {
        return progress.step() == Step.LATE_MARKS
                && progress.markedAt()
                        .map(at -> clock.instant().isBefore(at.plus(Redactor.SETTLED_AFTER)))
                        .orElse(false);
    }

    /** A shop that has the app may have come back, or somebody sent another shop's body: a person decides. */
    private static boolean isOfAnActiveShop(PrivacyRequest request, List<StoreRow> stores) {
        return request.kind() == RequestKind.SHOP_REDACT
                && request.progress().step() == Step.MARKS
                && stores.stream().anyMatch(StoreRow::isActive);
    }
}
