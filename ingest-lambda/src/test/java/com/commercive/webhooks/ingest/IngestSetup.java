package com.commercive.webhooks.ingest;

import com.commercive.localaws.testing.EmulatedAws;
import com.commercive.localaws.testing.SettableClock;
import com.commercive.webhooks.ingest.durable.DurableCopies;
import com.commercive.webhooks.ingest.durable.PatientCopies;
import com.commercive.webhooks.ingest.samples.FakeHttpClient;
import com.commercive.webhooks.ingest.samples.FaultyEmulator;
import com.commercive.webhooks.ingest.samples.SampleEvent;
import com.commercive.webhooks.ingest.samples.Signature;
import com.commercive.webhooks.ingest.verify.HmacVerifier;
import com.commercive.webhooks.ingest.verify.WebhookSecrets;
import com.commercive.webhooks.model.aws.AwsClients;
import com.commercive.webhooks.model.envelope.Envelope;
import com.commercive.webhooks.model.envelope.MessageCodec;
import com.commercive.webhooks.model.envelope.WebhookQueueSender;
import com.commercive.webhooks.model.log.WebhookLog;
import com.commercive.webhooks.model.metrics.Metrics;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.core.client.builder.SdkSyncClientBuilder;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * A handler on emulators that can be made to fail, with a clock that stands still. Registered as an extension, it begins
 * each test with an empty queue and lets no call hang beyond it.
 */
final class IngestSetup implements BeforeEachCallback, AfterEachCallback {
    static final String RECEIVED = "200 {\"message\":\"Received\"}";
    static final String UNAUTHORIZED = "401 {\"message\":\"Invalid HMAC signature\"}";
    static final String UNAVAILABLE = "503 {\"message\":\"Try again later\"}";

    /** A timeout that is much longer than the function's own, so that no test of a hang depends on it. */
    private static final Duration CALL_TIMEOUT = Duration.ofMinutes(2);

    final FaultyEmulator dynamoDb = new FaultyEmulator();
    final FaultyEmulator sqs = new FaultyEmulator();
    final SettableClock clock = new SettableClock("2026-03-29T18:00:30.5Z");

    private final EmulatedAws aws;
    private final WebhookLog log;
    private final WebhookQueueSender queue;

    IngestSetup(EmulatedAws aws) {
        this.aws = aws;
        this.log = new WebhookLog(
                on(aws.dynamoDbEndpoint(), dynamoDb, DynamoDbClient.builder()).build(), aws.tablePrefix());
        this.queue = new WebhookQueueSender(
                on(aws.sqsEndpoint(), sqs, SqsClient.builder()).build(), aws.queueUrl());
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        emptyQueue();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        dynamoDb.release();
        sqs.release();
    }

    private void emptyQueue() {
        aws.sqs().purgeQueue(request -> request.queueUrl(aws.queueUrl()));
    }

    IngestHandler handler(ResponsePolicy policy) {
        return handler(policy, PatientCopies.patient(log, queue, clock));
    }

    /** Returns a handler with short timeouts for its AWS calls. */
    IngestHandler impatientHandler(ResponsePolicy policy) {
        return handler(policy, PatientCopies.impatient(log, queue, clock));
    }

    private IngestHandler handler(ResponsePolicy policy, DurableCopies copies) {
        return handler(WebhookSecrets.from(Map.of("SHOPIFY_WEBHOOK_SECRET", Signature.SECRET), clock), policy, copies);
    }

    IngestHandler handler(WebhookSecrets secrets, ResponsePolicy policy) {
        return handler(secrets, policy, PatientCopies.patient(log, queue, clock));
    }

    private IngestHandler handler(WebhookSecrets secrets, ResponsePolicy policy, DurableCopies copies) {
        return new IngestHandler(new HmacVerifier(secrets), copies, policy, new Metrics("test"), clock);
    }

    /** Sends an event and returns the answer, such as {@code 200 {"message":"Received"}}. */
    static String answer(IngestHandler handler, SampleEvent event) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (var in = event.stream()) {
            handler.handleRequest(in, out, new UnusedContext());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        var answer = SampleEvent.json(out.toByteArray());
        return answer.path("statusCode").asInt() + " " + answer.path("body").asText();
    }

    Map<String, AttributeValue> row(String webhookId) {
        return aws.dynamoDb()
                .getItem(request -> request.tableName(aws.tablePrefix() + "webhooks")
                        .key(Map.of("webhook_id", AttributeValue.fromS(webhookId))))
                .item();
    }

    /** Removes the webhooks from the queue and returns them. */
    List<Envelope> queued() {
        List<Envelope> received = aws
                .sqs()
                .receiveMessage(request -> request.queueUrl(aws.queueUrl()).maxNumberOfMessages(10))
                .messages()
                .stream()
                .map(message -> MessageCodec.read(message.body()))
                .toList();
        emptyQueue();
        return received;
    }

    private static <B extends AwsClientBuilder<B, C> & SdkSyncClientBuilder<B, C>, C> B on(
            URI endpoint, FaultyEmulator outage, B builder) {
        return builder.httpClient(new FakeHttpClient(outage))
                .overrideConfiguration(AwsClients.oneAttemptOf(CALL_TIMEOUT))
                .endpointOverride(endpoint)
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("any", "any")));
    }
}
