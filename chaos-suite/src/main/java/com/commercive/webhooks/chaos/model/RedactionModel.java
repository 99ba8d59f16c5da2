package com.commercive.webhooks.chaos.model;

import com.commercive.webhooks.chaos.traffic.SentTopic.Subject;
import com.commercive.webhooks.chaos.traffic.SentWebhook;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What redactions leave: rows without what is personal, whatever came before and after them. All webhooks of the traffic are
 * older than the requests.
 */
record RedactionModel(ShopWebhooks shop) {
    private static final Set<String> OF_ORDERS = Set.of("customer_name", "customer_email");
    private static final Set<String> OF_CUSTOMERS = Set.of("email", "first_name", "last_name", "phone", "tags");
    private static final Set<String> OF_REFUNDS = Set.of("note");
    private static final int DAYS = 30;

    void addTo(ExpectedTables tables) {
        for (SentWebhook request : shop.about(Subject.CUSTOMER_REDACTION)) {
            orders(request).forEach(order -> {
                redact(tables, Thing.ORDER, order, OF_ORDERS, request);
                shop.about(Subject.REFUND, "order_id", order)
                        .forEach(refund -> tables.change(
                                Thing.REFUND.table(),
                                shop.key(Thing.REFUND, refund.body().path("id").asText()),
                                row -> without(row, OF_REFUNDS)));
            });
            if (!redact(tables, Thing.CUSTOMER, customer(request), OF_CUSTOMERS, request)) {
                addCustomer(tables, request);
            }
            tables.add("privacy_requests", request.id(), new ExpectedRow(List.of(request), Set.of(done(request))));
        }
    }

    /** Returns the request that concerns a resource, such as {@code orders/7300000001}. */
    Optional<SentWebhook> of(String resource) {
        return shop.about(Subject.CUSTOMER_REDACTION).stream()
                .filter(request -> resource.equals("customers/" + customer(request))
                        || orders(request).stream().anyMatch(order -> resource.equals("orders/" + order)))
                .findFirst();
    }

    private boolean redact(ExpectedTables tables, Thing thing, String id, Set<String> personal, SentWebhook request) {
        return tables.change(thing.table(), shop.key(thing, id), row -> {
            without(row, personal).put("redacted_at", shop.run().receipt(request));
            return row;
        });
    }

    private static Map<String, Expected> without(Map<String, Expected> row, Set<String> personal) {
        row.keySet().removeAll(personal);
        return row;
    }

    /** A customer of whom no webhook came gets a row with the mark. */
    private void addCustomer(ExpectedTables tables, SentWebhook request) {
        BusinessRow row = BusinessRow.of(shop, Thing.CUSTOMER, customer(request), List.of(request))
                .with("shop_domain", shop.shop().domain());
        Map<String, Expected> columns = new LinkedHashMap<>(row.columns());
        columns.put("redacted_at", shop.run().receipt(request));
        tables.add(Thing.CUSTOMER.table(), row.key(), new ExpectedRow(List.of(request), Set.of(columns)));
    }

    private Map<String, Expected> done(SentWebhook request) {
        Map<String, Expected> row = new LinkedHashMap<>();
        row.put("request_id", Expected.text(request.id()));
        row.put("kind", Expected.text("customer_redact"));
        row.put("shop_domain", Expected.text(shop.shop().domain()));
        row.put("store_id", Expected.text(shop.shop().storeId()));
        row.put("shopify_customer_id", Expected.text(customer(request)));
        row.put("received_at", shop.run().receipt(request));
        row.put("due_at", shop.run().after(request, DAYS));
        row.put("state", Expected.text("done"));
        row.put("progress", new Expected.AnyMap());
        row.put("done_at", shop.run().since(List.of(request)));
        row.put("done_by", Expected.text("privacy"));
        return row;
    }

    private static String customer(SentWebhook request) {
        return request.body().path("customer").path("id").asText();
    }

    private static List<String> orders(SentWebhook request) {
        return request.body()
                .path("orders_to_redact")
                .valueStream()
                .map(id -> id.asText())
                .toList();
    }
}
