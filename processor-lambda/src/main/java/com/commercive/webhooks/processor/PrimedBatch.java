package com.commercive.webhooks.processor;

import com.commercive.webhooks.model.deployment.Stage;
import com.commercive.webhooks.model.envelope.Body;
import com.commercive.webhooks.model.envelope.Envelope;
import com.commercive.webhooks.model.envelope.MessageCodec;
import com.commercive.webhooks.model.id.WebhookId;
import com.commercive.webhooks.model.log.Rejection;
import com.commercive.webhooks.model.metrics.Metrics;
import com.commercive.webhooks.model.priming.PrimingClients;
import com.commercive.webhooks.model.resilience.Deadline;
import com.commercive.webhooks.processor.batch.ReceivedMessage;
import com.commercive.webhooks.processor.webhook.Receive;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An order that runs through a batch processor of its own while the function starts. */
final class PrimedBatch {
    private static final String STORE = """
            {"store_id": {"S": "priming"}, "shop_domain": {"S": "priming.myshopify.com"}}
            """;
    private static final String ORDER = """
            {"id": 1, "updated_at": "2026-01-01T00:00:00Z", "total_price": "1.00",
             "line_items": [{"id": 1, "quantity": 1}, {"id": 2, "quantity": 1}]}
            """;

    private PrimedBatch() {}

    /** Returns what was not done: nothing, or the function would start without its classes. */
    static List<ReceivedMessage> run() {
        InstantSource clock = InstantSource.system();
        Metrics metrics = Metrics.ofPriming();
        Envelope order = new Envelope(
                new WebhookId("priming"),
                "orders/updated",
                Optional.of("priming.myshopify.com"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                clock.instant(),
                Body.of(ORDER));
        List<ReceivedMessage> notDone = ProcessorSettings.of(Map.of("WEBHOOK_QUEUE_URL", Stage.PROD.queueName()))
                .batches(PrimingClients.dynamoDb(STORE), PrimingClients.sqs(), metrics, clock)
                .process(
                        List.of(new ReceivedMessage(
                                "priming",
                                "priming",
                                "priming",
                                new Receive(1, false, new Rejection("priming", "priming")),
                                Optional.of(MessageCodec.read(MessageCodec.write(order))))),
                        Deadline.in(Duration.ofSeconds(10), clock));
        metrics.flush();
        return notDone;
    }
}
