package com.commercive.webhooks.local.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.commercive.webhooks.local.demo.DemoStore;
import com.commercive.webhooks.local.sender.Destination;
import com.commercive.webhooks.local.sender.PostedWebhook;
import com.commercive.webhooks.local.sender.Sample;
import com.commercive.webhooks.local.sender.Sender.PostResponse;
import com.commercive.webhooks.model.deployment.Stage;
import com.commercive.webhooks.model.table.Table;
import com.commercive.webhooks.model.topic.Endpoint;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A shop whose webhooks a test posts and whose rows it reads. */
record TestShop(String storeId, String domain) {
    private static final Duration TIMEOUT = Duration.ofMinutes(2);

    /** Returns a shop that the platform knows. */
    static TestShop installed() {
        TestShop shop = unknown();
        shop.install();
        return shop;
    }

    /** Returns a shop that has no store row yet. */
    static TestShop unknown() {
        String name = "shop-" + UUID.randomUUID();
        return new TestShop(name, name + ".myshopify.com");
    }

    void install() {
        put(Table.STORES, DemoStore.store(storeId, domain));
    }

    void put(Table table, Map<String, AttributeValue> row) {
        RunningSystem.system()
                .dynamoDb()
                .putItem(request ->
                        request.tableName(table.name(Stage.PROD.tablePrefix())).item(row));
    }

    PostedWebhook webhook(Endpoint endpoint, ObjectNode body) {
        return PostedWebhook.of(Destination.of(endpoint), domain, Sample.bytes(Sample.from(domain, body)));
    }

    /** Posts a sample as it is, to the path that its topic has. */
    PostedWebhook post(Sample sample) {
        PostedWebhook webhook = PostedWebhook.of(
                Destination.parse(sample.topic()), domain, Sample.bytes(Sample.from(domain, sample.body())));
        post(webhook);
        return webhook;
    }

    /** Posts a webhook that must be accepted. */
    PostedWebhook post(Endpoint endpoint, ObjectNode body) {
        PostedWebhook webhook = webhook(endpoint, body);
        post(webhook);
        return webhook;
    }

    static void post(PostedWebhook webhook) {
        assertThat(send(webhook, webhook.signed())).isEqualTo(new PostResponse(200, "{\"message\":\"Received\"}"));
    }

    static PostResponse send(PostedWebhook webhook, byte[] body) {
        try {
            return RunningSystem.sender().send(webhook, body);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /** Waits until a webhook is processed, and returns its log row. */
    static Map<String, AttributeValue> awaitProcessed(PostedWebhook webhook) {
        return await().atMost(TIMEOUT)
                .until(
                        () -> logRow(webhook),
                        row -> AttributeValue.fromBool(true).equals(row.get("processed")));
    }

    /** Returns the log row of a webhook; one without attributes where there is none. */
    static Map<String, AttributeValue> logRow(PostedWebhook webhook) {
        return RunningSystem.tables().row(Table.WEBHOOKS, webhook.id()).orElse(Map.of());
    }

    /** Returns the rows of this shop in which an indexed attribute has that value. */
    List<Map<String, AttributeValue>> rows(Table table, String attribute, String value) {
        return RunningSystem.tables().rows(table, attribute, value).stream()
                .filter(row -> text(row, "store_id").equals(storeId))
                .toList();
    }

    /** Returns the one row of an order of this shop, by Shopify's id. */
    Map<String, AttributeValue> order(long shopifyId) {
        List<Map<String, AttributeValue>> orders = rows(Table.ORDERS, "shopify_order_id", Long.toString(shopifyId));
        assertThat(orders).hasSize(1);
        return orders.getFirst();
    }

    Map<String, AttributeValue> store() {
        return RunningSystem.tables().row(Table.STORES, storeId).orElseThrow();
    }

    static String text(Map<String, AttributeValue> row, String attribute) {
        AttributeValue value = Objects.requireNonNull(row.get(attribute), attribute);
        return Objects.requireNonNullElse(value.s(), Objects.requireNonNullElse(value.n(), ""));
    }
}
