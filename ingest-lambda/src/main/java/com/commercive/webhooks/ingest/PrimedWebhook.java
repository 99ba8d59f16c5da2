package com.commercive.webhooks.ingest;

import com.commercive.webhooks.ingest.durable.DurableCopies;
import com.commercive.webhooks.ingest.durable.TimeBudget;
import com.commercive.webhooks.ingest.verify.HmacVerifier;
import com.commercive.webhooks.model.deployment.Stage;
import com.commercive.webhooks.model.envelope.WebhookQueueSender;
import com.commercive.webhooks.model.log.WebhookLog;
import com.commercive.webhooks.model.metrics.Metrics;
import com.commercive.webhooks.model.priming.PrimingClients;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;

/** A signed webhook that runs through a handler of its own while the function starts. */
final class PrimedWebhook {
    private static final byte[] SECRET = "priming".getBytes(StandardCharsets.UTF_8);

    /** The signature is HMAC-SHA256 of the body with {@link #SECRET}. */
    private static final String EVENT = """
            {"rawPath": "/webhooks/orders/create", "isBase64Encoded": false, "body": "{\\"id\\": 1}",
             "requestContext": {"http": {"method": "POST"}},
             "headers": {"x-shopify-hmac-sha256": "c/XUkjXmmDwPjtH1MW1IL6s+HouVFobiz7skfmn1RUA=", "x-shopify-webhook-id": "priming",
                         "x-shopify-shop-domain": "priming.myshopify.com"}}
            """;

    private PrimedWebhook() {}

    static void run(OutputStream answer) throws IOException {
        InstantSource clock = InstantSource.system();
        IngestHandler handler = new IngestHandler(
                new HmacVerifier(() -> List.of(SECRET)),
                new DurableCopies(
                        new WebhookLog(PrimingClients.dynamoDb("{}"), Stage.PROD.tablePrefix()),
                        new WebhookQueueSender(
                                PrimingClients.sqs(), "https://sqs.us-east-1.amazonaws.com/0/priming.fifo"),
                        clock,
                        TimeBudget.OF_PRIMING),
                ResponsePolicy.STRICT,
                Metrics.ofPriming(),
                clock);
        handler.handle(new ByteArrayInputStream(EVENT.getBytes(StandardCharsets.UTF_8)), answer);
    }
}
