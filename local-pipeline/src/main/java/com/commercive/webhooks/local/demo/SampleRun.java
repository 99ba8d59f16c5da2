package com.commercive.webhooks.local.demo;

import com.commercive.localaws.lifecycle.Waiter;
import com.commercive.webhooks.local.sender.Destination;
import com.commercive.webhooks.local.sender.PostedWebhook;
import com.commercive.webhooks.local.sender.Sample;
import com.commercive.webhooks.local.sender.Sender;
import com.commercive.webhooks.model.table.Table;
import com.commercive.webhooks.model.topic.Endpoint;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A demonstration: posts one sample to each endpoint, and a few of other topics, and prints the rows that these become. */
public final class SampleRun {
    private static final AttributeValue TRUE = AttributeValue.fromBool(true);
    private static final AttributeValue NONE = AttributeValue.fromS("");

    /** Topics without an endpoint of their own, one for each table that the endpoints do not fill. */
    private static final List<Sample> OTHERS =
            List.of(Sample.PRODUCTS_CREATE, Sample.CUSTOMERS_CREATE, Sample.REFUNDS_CREATE, Sample.SHOP_UPDATE);

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
        for (Sample sample : samples()) {
            Destination destination = Destination.parse(sample.topic());
            PostedWebhook webhook = PostedWebhook.of(
                    destination, DemoStore.SHOP, Sample.bytes(Sample.from(DemoStore.SHOP, sample.body())));
            int status = sender.send(webhook).status();
            out.printf("  POST %-30s %-24s %d  %s%n", destination.path(), sample.topic(), status, webhook.id());
            sent.add(webhook);
        }
        awaitProcessed(sent);
        print(sent);
    }

    private static List<Sample> samples() {
        Stream<Sample> ofEndpoints = Arrays.stream(Endpoint.values())
                .map(endpoint -> Sample.ofTopic(endpoint.topic().shopifyName()).orElseThrow());
        return Stream.concat(OTHERS.stream(), ofEndpoints).toList();
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
        for (Map<String, AttributeValue> row :
                printTable(Table.ORDERS, tables.rows(Table.ORDERS, "shopify_order_id", order))) {
            String orderId = row.getOrDefault("order_id", NONE).s();
            printTable(Table.ORDER_ITEMS, tables.rows(Table.ORDER_ITEMS, "order_id", orderId));
            printTable(Table.TRACKINGS, tables.rows(Table.TRACKINGS, "order_id", orderId));
            printTable(Table.REFUNDS, tables.rows(Table.REFUNDS, "order_id", orderId));
        }
        String product = Sample.PRODUCTS_CREATE.body().path("id").asText();
        for (Map<String, AttributeValue> row :
                printTable(Table.PRODUCTS, tables.rows(Table.PRODUCTS, "shopify_product_id", product))) {
            printTable(
                    Table.PRODUCT_VARIANTS,
                    tables.rows(
                            Table.PRODUCT_VARIANTS,
                            "product_id",
                            row.getOrDefault("product_id", NONE).s()));
        }
        String customer = Sample.CUSTOMERS_CREATE.body().path("id").asText();
        printTable(Table.CUSTOMERS, tables.rows(Table.CUSTOMERS, "shopify_customer_id", customer));
        printTable(
                Table.WEBHOOKS,
                sent.stream()
                        .flatMap(webhook -> tables.row(Table.WEBHOOKS, webhook.id()).stream())
                        .toList());
    }

    private List<Map<String, AttributeValue>> printTable(Table table, List<Map<String, AttributeValue>> found) {
        out.println();
        out.println(table.name(""));
        found.forEach(row -> RowText.lines(table, row).forEach(out::println));
        return found;
    }
}
