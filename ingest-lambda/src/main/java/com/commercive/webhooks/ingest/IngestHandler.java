package com.commercive.webhooks.ingest;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.commercive.webhooks.ingest.durable.DurableCopies;
import com.commercive.webhooks.ingest.durable.Stored;
import com.commercive.webhooks.ingest.envelope.EnvelopeReader;
import com.commercive.webhooks.ingest.envelope.TopicRoute;
import com.commercive.webhooks.ingest.http.FunctionUrlCodec;
import com.commercive.webhooks.ingest.http.IngestReply;
import com.commercive.webhooks.ingest.http.IngestRequest;
import com.commercive.webhooks.ingest.verify.HmacVerifier;
import com.commercive.webhooks.ingest.verify.Verification.Forged;
import com.commercive.webhooks.ingest.verify.Verification.Genuine;
import com.commercive.webhooks.ingest.verify.Verification.Undecidable;
import com.commercive.webhooks.ingest.verify.WebhookSecrets;
import com.commercive.webhooks.model.aws.AwsClients;
import com.commercive.webhooks.model.deployment.CommonSettings;
import com.commercive.webhooks.model.envelope.Envelope;
import com.commercive.webhooks.model.envelope.WebhookQueueSender;
import com.commercive.webhooks.model.log.WebhookLog;
import com.commercive.webhooks.model.metrics.Metric;
import com.commercive.webhooks.model.metrics.Metrics;
import com.commercive.webhooks.model.priming.Priming;
import com.commercive.webhooks.model.topic.TopicKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The ingest function: verifies a webhook, makes it durable, and answers Shopify well within its 5 seconds. */
public final class IngestHandler implements RequestStreamHandler {
    private static final Logger LOG = LoggerFactory.getLogger(IngestHandler.class);

    /** The copies have a second: a call that hangs for so long leaves time for a second try. */
    private static final Duration AWS_CALL_TIMEOUT = Duration.ofMillis(600);

    private final HmacVerifier verifier;
    private final DurableCopies copies;
    private final ResponsePolicy policy;
    private final Metrics metrics;
    private final InstantSource clock;

    /** Builds the function as its environment says, and primes it: Shopify does not wait for a cold start. */
    public IngestHandler() {
        Map<String, String> environment = System.getenv();
        CommonSettings settings = CommonSettings.of(environment);
        InstantSource clock = InstantSource.system();
        WebhookLog log =
                new WebhookLog(AwsClients.dynamoDb(AWS_CALL_TIMEOUT), settings.tablePrefix(), settings.retention());
        WebhookQueueSender queue = new WebhookQueueSender(AwsClients.sqs(AWS_CALL_TIMEOUT), settings.queueUrl());
        this(
                new HmacVerifier(WebhookSecrets.from(environment, clock)),
                new DurableCopies(log, queue, clock),
                ResponsePolicy.from(environment),
                new Metrics(settings.metricsNamespace()),
                clock);
        Priming.with(() -> PrimedWebhook.run(OutputStream.nullOutputStream()));
        Priming.with(log::warmUp);
    }

    IngestHandler(
            HmacVerifier verifier, DurableCopies copies, ResponsePolicy policy, Metrics metrics, InstantSource clock) {
        this.verifier = verifier;
        this.copies = copies;
        this.policy = policy;
        this.metrics = metrics;
        this.clock = clock;
    }

    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context) throws IOException {
        handle(event, answer);
    }

    void handle(InputStream event, OutputStream answer) throws IOException {
        Instant receivedAt = clock.instant();
        IngestRequest request = FunctionUrlCodec.read(event);
        FunctionUrlCodec.write(reply(request, receivedAt), answer);
        metrics.flush();
    }

    private IngestReply reply(IngestRequest request, Instant receivedAt) {
        return switch (request.method()) {
            case "POST" -> webhook(request, receivedAt);
            case "GET", "HEAD" -> request.path().equals("/") ? IngestReply.HEALTHY : IngestReply.METHOD_NOT_ALLOWED;
            default -> IngestReply.METHOD_NOT_ALLOWED;
        };
    }

    private IngestReply webhook(IngestRequest request, Instant receivedAt) {
        return switch (verifier.verify(request)) {
            case Genuine() -> genuine(EnvelopeReader.read(request, receivedAt));
            case Forged(String reason) -> forged(request, reason);
            case Undecidable() -> IngestReply.UNAVAILABLE;
        };
    }

    private IngestReply genuine(Envelope envelope) {
        String topic = envelope.topic();
        metrics.count(Metric.RECEIVED, topic);
        Stored stored = copies.store(envelope);
        count(TopicKind.of(topic), stored, topic);
        metrics.time(Metric.ANSWER_TIME, topic, Duration.between(envelope.receivedAt(), clock.instant()));
        LOG.atInfo()
                .addKeyValue("webhook_id", envelope.id().value())
                .addKeyValue("topic", topic)
                .addKeyValue("shop_domain", envelope.shopDomain().orElse(""))
                .addKeyValue("stored", stored)
                .log("Received {} webhook", TopicKind.label(topic));
        return policy.stored(stored);
    }

    private void count(TopicKind kind, Stored stored, String topic) {
        switch (kind) {
            case APPLIED -> {}
            case COMPLIANCE -> metrics.count(Metric.COMPLIANCE_REQUEST, topic);
            case EVENT -> metrics.count(Metric.SHOPIFY_EVENT, topic);
            case UNKNOWN -> metrics.count(Metric.UNKNOWN_TOPIC, topic);
        }
        switch (stored) {
            case QUEUED, LOGGED -> {}
            case NOT_QUEUED -> metrics.count(Metric.NOT_QUEUED, topic);
            case LAST_COPY -> metrics.count(Metric.LAST_COPY, topic);
        }
    }

    private IngestReply forged(IngestRequest request, String reason) {
        String topic = TopicRoute.topic(request);
        metrics.count(Metric.INVALID_SIGNATURE, topic);
        LOG.atWarn()
                .addKeyValue("topic", TopicKind.label(topic))
                .addKeyValue("reason", reason)
                .log("WARNING: Invalid HMAC signature");
        return policy.forged(TopicRoute.isCompliance(request));
    }
}
