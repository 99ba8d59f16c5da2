package com.commercive.webhooks.local.demo;

import com.commercive.webhooks.local.sender.Destination;
import com.commercive.webhooks.local.sender.Sample;
import com.commercive.webhooks.local.sender.Sender;
import com.commercive.webhooks.local.sender.Webhook;
import com.commercive.webhooks.model.table.Table;
import com.commercive.webhooks.model.topic.Endpoint;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Post one sample of each endpoint and show what becomes of it. */
public final class SampleRun {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Rows rows;
    private final PrintStream out;

    public SampleRun(Rows rows, PrintStream out) {
        this.rows = rows;
        this.out = out;
    }

    /** Post them, the uninstall last, and print their rows when all are processed. */
    public void run(Sender sender) throws IOException, InterruptedException {
        List<Webhook> sent = new ArrayList<>();
        for (Endpoint endpoint : Endpoint.values()) {
            byte[] body = Sample.bytes(
                    Sample.ofTopic(endpoint.topic().shopifyName()).orElseThrow().body());
            Webhook webhook = Webhook.of(Destination.of(endpoint), DemoStore.SHOP, body);
            int status = sender.send(webhook).status();
            out.printf("  POST %-30s %d  %s%n", endpoint.path(), status, webhook.id());
            sent.add(webhook);
        }
        awaitProcessed(sent);
        print(sent);
    }

    private void awaitProcessed(List<Webhook> sent) throws InterruptedException {
        Instant givenUp = Instant.now().plus(PATIENCE);
        for (Webhook webhook : sent) {
            while (!isProcessed(webhook) && Instant.now().isBefore(givenUp)) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
    }

    private boolean isProcessed(Webhook webhook) {
        return rows.row(Table.WEBHOOKS, webhook.id())
                .map(row -> row.get("processed"))
                .map(AttributeValue::bool)
                .orElse(false);
    }

    private void print(List<Webhook> sent) {
        String item =
                Sample.INVENTORY_LEVELS_UPDATE.body().path("inventory_item_id").asText();
        String order = Sample.ORDERS_CREATE.body().path("id").asText();
        printTable(Table.STORES, rows.rows(Table.STORES, "shop_domain", DemoStore.SHOP));
        printTable(Table.INVENTORY, rows.rows(Table.INVENTORY, "inventory_item_id", item));
        List<Map<String, AttributeValue>> orders = rows.rows(Table.ORDERS, "shopify_order_id", order);
        printTable(Table.ORDERS, orders);
        for (Map<String, AttributeValue> row : orders) {
            String orderId = Optional.ofNullable(row.get("order_id"))
                    .map(AttributeValue::s)
                    .orElse("");
            printTable(Table.ORDER_ITEMS, rows.rows(Table.ORDER_ITEMS, "order_id", orderId));
            printTable(Table.TRACKINGS, rows.rows(Table.TRACKINGS, "order_id", orderId));
        }
        printTable(
                Table.WEBHOOKS,
                sent.stream()
                        .flatMap(webhook -> rows.row(Table.WEBHOOKS, webhook.id()).stream())
                        .toList());
    }

    private void printTable(Table table, List<Map<String, AttributeValue>> found) {
        out.println();
        out.println(table.name(""));
        found.forEach(row -> RowText.lines(table, row).forEach(out::println));
    }
}
