package com.commercive.webhooks.processor;

import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import com.commercive.webhooks.model.envelope.Body;
import com.commercive.webhooks.model.envelope.Envelope;
import com.commercive.webhooks.model.envelope.MessageCodec;
import com.commercive.webhooks.model.id.WebhookId;
import com.commercive.webhooks.model.log.Rejection;
import com.commercive.webhooks.processor.webhook.Receive;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Webhooks for tests, and the messages that the queue delivers for them. */
public record Delivery(Envelope envelope, String group, int receiveCount, String receiptHandle) {
    static final String SHOP = "red-shop.myshopify.com";
    static final Receive FIRST_RECEIVE = new Receive(1, false, new Rejection("message", "1"));
    static final Instant RECEIVED = Instant.parse("2026-03-01T12:00:00Z");

    public static Delivery of(String topic, String body) {
        return of(topic, Body.of(body));
    }

    static Delivery of(String topic, Body body) {
        WebhookId id = new WebhookId(UUID.randomUUID().toString());
        return new Delivery(envelope(id, topic, SHOP, Optional.empty(), RECEIVED, body), "group", 1, "receipt");
    }

    public Delivery fromShop(String shop) {
        return with(envelope(
                envelope.id(), envelope.topic(), shop, envelope.triggeredAt(), envelope.receivedAt(), envelope.body()));
    }

    public Delivery triggeredAt(String time) {
        return with(envelope(
                envelope.id(), envelope.topic(), shop(), Optional.of(time), envelope.receivedAt(), envelope.body()));
    }

    public Delivery receivedAt(Instant time) {
        return with(envelope(envelope.id(), envelope.topic(), shop(), envelope.triggeredAt(), time, envelope.body()));
    }

    Delivery inVersion(String apiVersion) {
        return with(new Envelope(
                envelope.id(),
                envelope.topic(),
                envelope.shopDomain(),
                envelope.resource(),
                envelope.eventId(),
                envelope.triggeredAt(),
                Optional.of(apiVersion),
                envelope.receivedAt(),
                envelope.body()));
    }

    /** Names another resource than an order. */
    public Delivery about(String resource) {
        return with(new Envelope(
                envelope.id(),
                envelope.topic(),
                envelope.shopDomain(),
                Optional.of(resource),
                envelope.eventId(),
                envelope.triggeredAt(),
                envelope.apiVersion(),
                envelope.receivedAt(),
                envelope.body()));
    }

    /** Returns the same webhook as one that Shopify sends again by hand. */
    public Delivery underANewId() {
        return with(new Envelope(
                new WebhookId(UUID.randomUUID().toString()),
                envelope.topic(),
                envelope.shopDomain(),
                envelope.resource(),
                envelope.eventId(),
                envelope.triggeredAt(),
                envelope.apiVersion(),
                envelope.receivedAt(),
                envelope.body()));
    }

    public Delivery inGroup(String name) {
        return new Delivery(envelope, name, receiveCount, receiptHandle);
    }

    public Delivery received(int times) {
        return new Delivery(envelope, group, times, receiptHandle);
    }

    Delivery withReceiptOfItsOwn() {
        return new Delivery(envelope, group, receiveCount, "receipt-" + envelope.id());
    }

    private String shop() {
        return envelope.shopDomain().orElseThrow();
    }

    private static Envelope envelope(
            WebhookId id, String topic, String shop, Optional<String> triggeredAt, Instant receivedAt, Body body) {
        return new Envelope(
                id,
                topic,
                Optional.of(shop),
                Optional.of("orders/1"),
                Optional.empty(),
                triggeredAt,
                Optional.of("2026-10"),
                receivedAt,
                body);
    }

    private Delivery with(Envelope changed) {
        return new Delivery(changed, group, receiveCount, receiptHandle);
    }

    public String webhookId() {
        return envelope.id().value();
    }

    SQSMessage message() {
        SQSMessage message = new SQSMessage();
        message.setMessageId(envelope.id().value());
        message.setReceiptHandle(receiptHandle);
        message.setBody(MessageCodec.write(envelope));
        message.setAttributes(
                Map.of("MessageGroupId", group, "ApproximateReceiveCount", Integer.toString(receiveCount)));
        return message;
    }
}
