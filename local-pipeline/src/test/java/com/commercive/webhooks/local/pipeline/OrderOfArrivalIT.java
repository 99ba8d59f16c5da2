package com.commercive.webhooks.local.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.commercive.webhooks.local.demo.DemoStore;
import com.commercive.webhooks.local.sender.OrderHistory;
import com.commercive.webhooks.local.sender.PostedWebhook;
import com.commercive.webhooks.local.sender.Sample;
import com.commercive.webhooks.model.table.Table;
import com.commercive.webhooks.model.topic.Endpoint;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Shopify guarantees no order of arrival. The rows are those of the newest webhook in every order. */
final class OrderOfArrivalIT {
    private static final Instant CREATED = Instant.parse("2026-11-20T10:00:00Z");

    private final TestShop shop = TestShop.installed();
    private final ObjectNode order = Sample.ORDERS_CREATE.body();
    private final long orderId = order.path("id").longValue();

    @Test
    void everyPermutationOfAnOrdersHistoryEndsAlike() throws Exception {
        List<List<Integer>> permutations = permutations(List.of(0, 1, 2, 3, 4));
        List<PostedWebhook> posted = new ArrayList<>();
        try (ExecutorService posters = Executors.newFixedThreadPool(8)) {
            List<Future<List<PostedWebhook>>> posting = new ArrayList<>();
            for (int n = 0; n < permutations.size(); n++) {
                List<PostedWebhook> history = OrderHistory.of(shop.domain(), n, CREATED);
                List<Integer> permutation = permutations.get(n);
                posting.add(posters.submit(() -> postInOrder(history, permutation)));
            }
            for (Future<List<PostedWebhook>> done : posting) {
                posted.addAll(done.get());
            }
        }

        posted.forEach(TestShop::awaitProcessed);
        for (int n = 0; n < permutations.size(); n++) {
            Map<String, AttributeValue> row = shop.order(orderId + n);
            assertThat(row)
                    .as("arrived as %s", permutations.get(n))
                    .containsEntry("financial_status", AttributeValue.fromS(OrderHistory.statusAfter(4)))
                    .containsEntry("shopify_updated_at", AttributeValue.fromS("2026-11-20T10:00:04Z"));
            assertThat(shop.rows(Table.ORDER_ITEMS, "order_id", TestShop.text(row, "order_id")))
                    .hasSize(2);
        }
    }

    private static List<PostedWebhook> postInOrder(List<PostedWebhook> history, List<Integer> permutation) {
        List<PostedWebhook> inOrder = permutation.stream().map(history::get).toList();
        inOrder.forEach(TestShop::post);
        return inOrder;
    }

    private static List<List<Integer>> permutations(List<Integer> numbers) {
        if (numbers.isEmpty()) {
            return List.of(List.of());
        }
        List<List<Integer>> all = new ArrayList<>();
        for (Integer first : numbers) {
            List<Integer> others = new ArrayList<>(numbers);
            others.remove(first);
            for (List<Integer> rest : permutations(others)) {
                List<Integer> permutation = new ArrayList<>(List.of(first));
                permutation.addAll(rest);
                all.add(permutation);
            }
        }
        return all;
    }

    @Test
    void aCreateBehindItsUpdateIsStale() {
        List<PostedWebhook> history = OrderHistory.of(shop.domain(), 0, CREATED);
        TestShop.post(history.get(1));
        TestShop.awaitProcessed(history.get(1));

        TestShop.post(history.get(0));

        assertThat(TestShop.text(TestShop.awaitProcessed(history.get(0)), "outcome"))
                .isEqualTo("stale");
        assertThat(TestShop.text(shop.order(orderId), "financial_status")).isEqualTo(OrderHistory.statusAfter(1));
    }

    @Test
    void aFulfillmentBeforeItsOrderIsKept() {
        TestShop.awaitProcessed(shop.post(Endpoint.FULFILLMENTS_CREATE, Sample.FULFILLMENTS_CREATE.body()));
        String before = TestShop.text(shop.order(orderId), "order_id");

        TestShop.awaitProcessed(shop.post(Endpoint.ORDERS_CREATE, order));

        Map<String, AttributeValue> row = shop.order(orderId);
        assertThat(TestShop.text(row, "order_id")).isEqualTo(before);
        assertThat(TestShop.text(row, "order_number")).isEqualTo("1047");
        assertThat(TestShop.text(row, "fulfillment_status")).isEqualTo("fulfilled");
        assertThat(shop.rows(Table.TRACKINGS, "order_id", before)).hasSize(1);
    }

    @Test
    void twoShopsWithTheSameIdsStayApart() {
        TestShop other = TestShop.installed();
        ObjectNode changed = order.deepCopy();
        changed.put("financial_status", "refunded");

        PostedWebhook first = shop.post(Endpoint.ORDERS_CREATE, order);
        PostedWebhook second = other.post(Endpoint.ORDERS_CREATE, changed);

        TestShop.awaitProcessed(first);
        TestShop.awaitProcessed(second);
        Map<String, AttributeValue> ours = shop.order(orderId);
        Map<String, AttributeValue> theirs = other.order(orderId);
        assertThat(TestShop.text(ours, "financial_status")).isEqualTo("pending");
        assertThat(TestShop.text(theirs, "financial_status")).isEqualTo("refunded");
        assertThat(shop.rows(Table.ORDER_ITEMS, "order_id", TestShop.text(ours, "order_id")))
                .hasSize(2);
        assertThat(other.rows(Table.ORDER_ITEMS, "order_id", TestShop.text(theirs, "order_id")))
                .hasSize(2);
    }

    /** Prevents a late uninstall from deactivating a store that was installed again in between. */
    @Test
    void anUninstallOlderThanTheInstallationIsStale() {
        Map<String, AttributeValue> installedLater = new HashMap<>(DemoStore.store(shop.storeId(), shop.domain()));
        installedLater.put(
                "installed_at",
                AttributeValue.fromS(Instant.now().plusSeconds(3600).toString()));
        shop.put(Table.STORES, installedLater);

        Map<String, AttributeValue> log =
                TestShop.awaitProcessed(shop.post(Endpoint.APP_UNINSTALLED, Sample.APP_UNINSTALLED.body()));

        assertThat(TestShop.text(log, "outcome")).isEqualTo("stale");
        assertThat(shop.store()).containsEntry("is_active", AttributeValue.fromBool(true));
    }
}
