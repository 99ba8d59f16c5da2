package com.commercive.webhooks.ingest.envelope;

import com.commercive.webhooks.ingest.http.Request;
import com.commercive.webhooks.model.envelope.Body;
import com.commercive.webhooks.model.envelope.Envelope;
import com.commercive.webhooks.model.id.ShopDomain;
import com.commercive.webhooks.model.id.WebhookId;
import com.commercive.webhooks.model.topic.Topic;
import java.time.Instant;
import java.util.Optional;

/** Read a request's headers, and of its body only the id of the thing whose order matters. */
public final class EnvelopeReader {
    /** Longer than any header of Shopify's, and short enough for an index key. */
    private static final int MAX_LENGTH = 255;

    private EnvelopeReader() {}

    public static Envelope read(Request request, String topic, Instant receivedAt) {
        Optional<String> shop = header(request, "shop-domain").map(EnvelopeReader::asKept);
        Body body = Body.of(request.body());
        return new Envelope(
                request.shopifyHeader("webhook-id")
                        .map(WebhookId::ofHeader)
                        .orElseGet(() -> WebhookId.derived(shop.orElse(""), topic, request.body())),
                topic,
                shop,
                Topic.named(topic).map(Topic::family).flatMap(family -> ResourceReader.resource(body, family)),
                header(request, "event-id"),
                header(request, "triggered-at"),
                header(request, "api-version"),
                receivedAt,
                body);
    }

    /** In lower case, as all tables have it and operators ask for it; what is no domain stays as it was sent. */
    private static String asKept(String shop) {
        return ShopDomain.parse(shop).map(ShopDomain::value).orElse(shop);
    }

    private static Optional<String> header(Request request, String name) {
        return request.shopifyHeader(name).map(value -> Bounded.text(value, MAX_LENGTH));
    }
}
