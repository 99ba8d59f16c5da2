package com.commercive.webhooks.local.template;

import static org.awaitility.Awaitility.await;

import com.commercive.webhooks.local.demo.DemoStore;
import com.commercive.webhooks.local.demo.TableReader;
import com.commercive.webhooks.local.sender.Destination;
import com.commercive.webhooks.local.sender.PostedWebhook;
import com.commercive.webhooks.local.sender.Sample;
import com.commercive.webhooks.local.sender.Sender;
import com.commercive.webhooks.local.sender.Signer;
import com.commercive.webhooks.local.system.LocalSettings;
import com.commercive.webhooks.model.deployment.PipelineFunction;
import com.commercive.webhooks.model.deployment.Stage;
import com.commercive.webhooks.model.table.Table;
import com.commercive.webhooks.model.topic.Endpoint;
import com.commercive.webhooks.model.topic.Topic;
import com.commercive.webhooks.model.topic.TopicKind;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Traffic that takes every path through the functions: webhooks are applied, fail, are retried, suspect, or requeued. */
final class EveryPathTraffic implements AutoCloseable {
    private static final Duration TIMEOUT = Duration.ofMinutes(2);
    private static final String DELETE = "sqs:DeleteMessage " + Stage.PROD.queueName();

    private final RecordedSystem recorded;
    private final DynamoDbClient dynamoDb;
    private final TableReader tables;
    private final Sender sender;
    private int orders;

    EveryPathTraffic(RecordedSystem recorded) {
        this.recorded = recorded;
        this.dynamoDb = recorded.system().dynamoDb();
        this.tables = new TableReader(dynamoDb);
        this.sender = new Sender(
                recorded.system().ingest(), new Signer(LocalSettings.DEVELOPMENT_SECRET), Duration.ofMinutes(1));
    }

    void run() {
        DemoStore.seed(dynamoDb);
        putRowsOfAnotherService(Table.ORDERS, "shopify_order_id", Sample.ORDERS_CREATE);
        putRowsOfAnotherService(Table.PRODUCTS, "shopify_product_id", Sample.PRODUCTS_CREATE);
        putRowsOfAnotherService(Table.CUSTOMERS, "shopify_customer_id", Sample.CUSTOMERS_CREATE);
        Map<Topic, PostedWebhook> posted = new EnumMap<>(Topic.class);
        for (Topic topic : Topic.values()) {
            if (TopicKind.of(topic.shopifyName()) == TopicKind.APPLIED) {
                posted.put(topic, applied(topic));
            }
        }
        poison();
        sqsOutage();
        logTableOutage();
        suspect();
        redactions(Objects.requireNonNull(posted.get(Topic.ORDERS_CREATE)));
    }

    private PostedWebhook applied(Topic topic) {
        ObjectNode body = Sample.ofTopic(topic.shopifyName()).orElseThrow().body();
        PostedWebhook webhook = post(DemoStore.SHOP, Destination.parse(topic.shopifyName()), body);
        awaitOutcome(webhook, outcome(topic));
        return webhook;
    }

    /** The customer's, then the shop's, which goes on at once as the app was uninstalled. */
    private void redactions(PostedWebhook order) {
        applied(Topic.CUSTOMERS_DATA_REQUEST);
        applied(Topic.CUSTOMERS_REDACT);
        awaitRedacted(order);
        PostedWebhook later = post(Endpoint.ORDERS_CREATE, anotherOrder());
        awaitOutcome(later, "applied");
        applied(Topic.SHOP_REDACT);
        awaitRedacted(later);
    }

    private void awaitRedacted(PostedWebhook webhook) {
        await().atMost(TIMEOUT)
                .until(() -> tables.row(Table.WEBHOOKS, webhook.id())
                        .filter(row -> row.containsKey("redacted_at"))
                        .isPresent());
    }

    private static String outcome(Topic topic) {
        return topic == Topic.ORDERS_EDITED ? "ignored" : "applied";
    }

    /**
     * Writes two rows of one resource, as another service would. As there are two, the function looks for the older one. As
     * their ids are not derived, it looks up what belongs to them too.
     */
    private void putRowsOfAnotherService(Table table, String shopifyId, Sample sample) {
        for (String id : new String[] {"older-row", "newer-row"}) {
            put(
                    table,
                    Map.of(
                            table.key(),
                            AttributeValue.fromS(id),
                            "store_id",
                            AttributeValue.fromS("demo-store"),
                            shopifyId,
                            AttributeValue.fromS(sample.body().path("id").asText()),
                            "created_at",
                            AttributeValue.fromS("2026-01-01T00:00:00.000Z")));
        }
    }

    private void put(Table table, Map<String, AttributeValue> row) {
        dynamoDb.putItem(request ->
                request.tableName(table.name(Stage.PROD.tablePrefix())).item(row));
    }

    private void poison() {
        ObjectNode body = anotherOrder();
        body.put("total_price", "a lot");
        awaitOutcome(post(Endpoint.ORDERS_CREATE, body), "failed");
    }

    private void sqsOutage() {
        recorded.refuse("SendMessage");
        PostedWebhook missed = post(Endpoint.ORDERS_CREATE, anotherOrder());
        awaitOutcome(missed, "not_queued");
        recorded.refuseNothing();
        awaitOutcome(missed, "applied");
    }

    private void logTableOutage() {
        recorded.refuse("PutItem");
        PostedWebhook missed = post(Endpoint.ORDERS_CREATE, anotherOrder());
        awaitOutcome(missed, "applied");
        recorded.refuseNothing();
    }

    /** Posts a webhook that fails again and again, together with others. These are deleted before it is tried. */
    private void suspect() {
        await().atMost(TIMEOUT).until(() -> {
            post("unknown-store.myshopify.com", Destination.of(Endpoint.ORDERS_CREATE), anotherOrder());
            for (int n = 0; n < 20; n++) {
                post(Endpoint.ORDERS_CREATE, anotherOrder());
            }
            return recorded.calls(PipelineFunction.PROCESSOR).contains(DELETE);
        });
    }

    private ObjectNode anotherOrder() {
        return Sample.ORDERS_CREATE.body(++orders);
    }

    private PostedWebhook post(Endpoint endpoint, ObjectNode body) {
        return post(DemoStore.SHOP, Destination.of(endpoint), body);
    }

    private PostedWebhook post(String shop, Destination destination, ObjectNode body) {
        PostedWebhook webhook = PostedWebhook.of(destination, shop, Sample.bytes(Sample.from(shop, body)));
        try {
            sender.send(webhook);
            return webhook;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private void awaitOutcome(PostedWebhook webhook, String outcome) {
        await().atMost(TIMEOUT).until(() -> tables.logRowHas(webhook.id(), "outcome", AttributeValue.fromS(outcome)));
    }

    @Override
    public void close() {
        sender.close();
    }
}
