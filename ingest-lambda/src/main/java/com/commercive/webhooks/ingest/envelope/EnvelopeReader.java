package com.commercive.webhooks.ingest.envelope;

import com.commercive.webhooks.ingest.http.IngestRequest;
import com.commercive.webhooks.model.envelope.Body;
import com.commercive.webhooks.model.envelope.Envelope;
import com.commercive.webhooks.model.id.ShopDomain;
import com.commercive.webhooks.model.id.WebhookId;
import com.commercive.webhooks.model.topic.Topic;
import java.time.Instant;
import java.util.Optional;

/** The envelope of a request: its headers, and of its body only the id of the thing whose order matters. */
public final class EnvelopeReader {
    private EnvelopeReader() {}

    public static Envelope read(IngestRequest request, String topic, Instant receivedAt) {
        Optional<String> shop = request.boundedHeader("shop-domain").map(EnvelopeReader::asKept);
        Body body = Body.of(request.body());
        return new Envelope(
                request.shopifyHeader("webhook-id")
                        .map(WebhookId::ofHeader)
                        .orElseGet(() -> WebhookId.derived(shop.orElse(""), topic, request.body())),
                topic,
                shop,
                Topic.named(topic).map(Topic::family).flatMap(family -> ResourceReader.resource(body, family)),
                request.boundedHeader("event-id"),
                request.boundedHeader("triggered-at"),
                request.boundedHeader("api-version"),
                receivedAt,
                body);
    }

    /** Returns a domain in lower case, as in all tables; what is no domain stays as it was sent. */
    private static String asKept(String shop) {
        return ShopDomain.parse(shop).map(ShopDomain::value).orElse(shop);
    }
}
