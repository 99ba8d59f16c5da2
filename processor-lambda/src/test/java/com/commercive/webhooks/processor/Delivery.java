package com.commercive.webhooks.processor;

import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import com.commercive.webhooks.model.envelope.Body;
import com.commercive.webhooks.model.envelope.Envelope;
import com.commercive.webhooks.model.envelope.MessageCodec;
import com.commercive.webhooks.model.id.WebhookId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Make webhooks, and the messages that the queue hands out for them. */
public record Delivery(Envelope envelope, String group, int receiveCount, String receiptHandle) {
    static final String SHOP = "red-shop.myshopify.com";
    static final Instant RECEIVED = Instant.parse("2026-03-01T12:00:00Z");

    public static Delivery of(String topic, String body) {
        Envelope envelope = new Envelope(
                new WebhookId(UUID.randomUUID().toString()),
                topic,
                Optional.of(SHOP),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of("2026-10"),
                RECEIVED,
                Body.of(body));
        return new Delivery(envelope, "group", 1, "receipt");
    }

    public Delivery fromShop(String shop) {
        return with(new Envelope(
                envelope.id(),
                envelope.topic(),
                Optional.of(shop),
                envelope.resource(),
                envelope.eventId(),
                envelope.triggeredAt(),
                envelope.apiVersion(),
                envelope.receivedAt(),
                envelope.body()));
    }

    public Delivery triggeredAt(String time) {
        return with(new Envelope(
                envelope.id(),
                envelope.topic(),
                envelope.shopDomain(),
                envelope.resource(),
                envelope.eventId(),
                Optional.of(time),
                envelope.apiVersion(),
                envelope.receivedAt(),
                envelope.body()));
    }

    public Delivery receivedAt(Instant time) {
        return with(new Envelope(
                envelope.id(),
                envelope.topic(),
                envelope.shopDomain(),
                envelope.resource(),
                envelope.eventId(),
                envelope.triggeredAt(),
                envelope.apiVersion(),
                time,
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
