package com.commercive.webhooks.local.demo;

import com.commercive.localaws.lifecycle.Waiter;
import com.commercive.webhooks.local.sender.Destination;
import com.commercive.webhooks.local.sender.PostedWebhook;
import com.commercive.webhooks.local.sender.Sample;
import com.commercive.webhooks.local.sender.Sender;
import com.commercive.webhooks.model.table.Table;
import com.commercive.webhooks.model.topic.Endpoint;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A demonstration: posts one sample to each endpoint and prints the rows that these become. */
public final class SampleRun {
    private static final AttributeValue TRUE = AttributeValue.fromBool(true);

    private static final Waiter WAITER = new Waiter(Duration.ofSeconds(30), Duration.ofMillis(100));

    private final TableReader tables;
    private final PrintStream out;

    public SampleRun(TableReader tables, PrintStream out) {
        this.tables = tables;
        this.out = out;
    }

    /** Posts the samples, the uninstall last, and prints their rows when all are processed. */
    public void run(Sender sender) throws IOException, InterruptedException {
        List<PostedWebhook> sent = new ArrayList<>();
        for (Endpoint endpoint : Endpoint.values()) {
            ObjectNode body =
                    Sample.ofTopic(endpoint.topic().shopifyName()).orElseThrow().body();
            PostedWebhook webhook = PostedWebhook.of(
                    Destination.of(endpoint), DemoStore.SHOP, Sample.bytes(Sample.from(DemoStore.SHOP, body)));
            int status = sender.send(webhook).status();
            out.printf("  POST %-30s %d  %s%n", endpoint.path(), status, webhook.id());
            sent.add(webhook);
        }
        awaitProcessed(sent);
        print(sent);
    }

    private void awaitProcessed(List<PostedWebhook> sent) throws InterruptedException {
        WAITER.await(
                () -> sent.stream().allMatch(this::isProcessed)); // After the timeout, the rows so far are printed.
    }

    private boolean isProcessed(PostedWebhook webhook) {
        return tables.logRowHas(webhook.id(), "processed", TRUE);
    }

    private void print(List<PostedWebhook> sent) {
        String item =
                Sample.INVENTORY_LEVELS_UPDATE.body().path("inventory_item_id").asText();
        String order = Sample.ORDERS_CREATE.body().path("id").asText();
        printTable(Table.STORES, tables.rows(Table.STORES, "shop_domain", DemoStore.SHOP));
        printTable(Table.INVENTORY, tables.rows(Table.INVENTORY, "inventory_item_id", item));
        List<Map<String, AttributeValue>> orders = tables.rows(Table.ORDERS, "shopify_order_id", order);
        printTable(Table.ORDERS, orders);
        for (Map<String, AttributeValue> row : orders) {
            String orderId = Optional.ofNullable(row.get("order_id"))
                    .map(AttributeValue::s)
                    .orElse("");
            printTable(Table.ORDER_ITEMS, tables.rows(Table.ORDER_ITEMS, "order_id", orderId));
            printTable(Table.TRACKINGS, tables.rows(Table.TRACKINGS, "order_id", orderId));
        }
        printTable(
                Table.WEBHOOKS,
                sent.stream()
                        .flatMap(webhook -> tables.row(Table.WEBHOOKS, webhook.id()).stream())
                        .toList());
    }

    private void printTable(Table table, List<Map<String, AttributeValue>> found) {
        out.println();
        out.println(table.name(""));
        found.forEach(row -> RowText.lines(table, row).forEach(out::println));
    }
}
