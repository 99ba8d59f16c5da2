package com.commercive.webhooks.ingest.envelope;

import com.commercive.webhooks.ingest.http.IngestRequest;
import com.commercive.webhooks.model.envelope.Body;
import com.commercive.webhooks.model.envelope.Envelope;
import com.commercive.webhooks.model.id.ShopDomain;
import com.commercive.webhooks.model.id.WebhookId;
import com.commercive.webhooks.model.topic.ComplianceTopic;
import com.commercive.webhooks.model.topic.Topic;
import java.time.Instant;
import java.util.Optional;

/** The envelope of a genuine request: its headers, and of its body only what {@link BodyOutline} holds. */
public final class EnvelopeReader {
    private EnvelopeReader() {}

    public static Envelope read(IngestRequest request, Instant receivedAt) {
        Body body = Body.of(request.body());
        BodyOutline outline = BodyOutline.of(body);
        Optional<ShopifyEvent> event = ShopifyEvent.of(request, outline);
        String topic = event.map(ShopifyEvent::topic).orElseGet(() -> TopicRoute.topic(request, outline));
        Optional<String> shop = shop(request, topic, outline);
        return new Envelope(
                request.shopifyHeader("webhook-id")
                        .map(WebhookId::ofHeader)
                        .orElseGet(() -> WebhookId.derived(shop.orElse(""), topic, request.body())),
                topic,
                shop,
                Topic.named(topic).map(Topic::family).flatMap(outline::resource),
                request.boundedHeader("event-id"),
                request.boundedHeader("triggered-at"),
                request.boundedHeader("api-version"),
                event.flatMap(ShopifyEvent::action),
                event.flatMap(ShopifyEvent::handle),
                receivedAt,
                body);
    }

    /** Returns the header's shop; of a compliance topic the signed body's, as the header may be missing. */
    private static Optional<String> shop(IngestRequest request, String topic, BodyOutline body) {
        return ComplianceTopic.named(topic)
                .flatMap(compliance -> body.text("shop_domain"))
                .flatMap(ShopDomain::parse)
                .map(ShopDomain::value)
                .or(() -> request.boundedHeader("shop-domain").map(EnvelopeReader::asKept));
    }

    /** Returns a domain in lower case, as in all tables; what is no domain stays as it was sent. */
    private static String asKept(String shop) {
        return ShopDomain.parse(shop).map(ShopDomain::value).orElse(shop);
    }
}
