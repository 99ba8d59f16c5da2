package com.commercive.webhooks.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.commercive.webhooks.model.id.RowId;
import com.commercive.webhooks.model.id.ShopDomain;
import com.commercive.webhooks.model.id.ShopifyId;
import com.commercive.webhooks.model.table.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;

/** Any order of arrival, with any duplicates, ends in the rows that the newest bodies make. */
class ConvergenceTest {
    private static final ProcessorSetup SETUP = new ProcessorSetup();
    private static final ShopDomain SHOP = new ShopDomain(Delivery.SHOP);
    private static final AtomicLong IDS = new AtomicLong(20_000_000);

    @BeforeContainer
    static void start() {
        SETUP.start();
    }

    @Property(tries = 40)
    void doesNotDependOnTheOrderOfArrival(@ForAll long seed) {
        Random random = new Random(seed);
        long order = IDS.addAndGet(10);
        List<Sent> sent = webhooks(order, random);

        ProcessorHandler handler = SETUP.handler();
        Arrivals.of(sent, random)
                .forEach(webhook -> assertThat(SETUP.process(handler, webhook.delivery(order)))
                        .isEmpty());

        assertThat(SETUP.row(Table.ORDERS, RowId.order(SHOP, id(order)))).containsAllEntriesOf(expectedOrder(sent));
        assertThat(SETUP.row(Table.ORDER_ITEMS, RowId.orderItem(SHOP, id(order + 1)))
                        .get("quantity"))
                .isEqualTo(newest(sent, "orders/updated").map(Sent::name).orElse(null));
        assertThat(SETUP.row(Table.TRACKINGS, RowId.tracking(SHOP, id(order + 2)))
                        .get("tracking_number"))
                .isEqualTo(newest(sent, "fulfillments/create").map(Sent::name).orElse(null));
    }

    /** What the data dictionary says of the order's row, computed from the list alone. */
    private static Map<String, String> expectedOrder(List<Sent> sent) {
        Map<String, String> expected = new HashMap<>();
        Optional<Sent> body = newest(sent, "orders/updated");
        body.ifPresent(newest -> expected.put("order_name", newest.name()));
        Optional<Integer> fulfilled = sent.stream()
                .filter(webhook -> webhook.topic().equals("fulfillments/create"))
                .filter(webhook -> !"cancelled".equals(webhook.status()))
                .map(Sent::made)
                .max(Comparator.naturalOrder());
        fulfilled.ifPresent(made -> expected.put("fulfillment_updated_at", "2026-03-01T10:00:0" + made + "Z"));
        status(body, fulfilled).ifPresent(status -> expected.put("fulfillment_status", status));
        return expected;
    }

    private static Optional<String> status(Optional<Sent> body, Optional<Integer> fulfilled) {
        if (body.isEmpty() || fulfilled.isEmpty()) {
            return fulfilled.map(fulfillment -> "fulfilled").or(() -> body.map(ConvergenceTest::bodyStatus));
        }
        int difference = fulfilled.get() - body.get().second();
        boolean saysNothing = bodyStatus(body.get()).equals("unfulfilled");
        boolean bodyWins = difference < 0 || (difference == 0 && !saysNothing);
        return Optional.of(bodyWins ? bodyStatus(body.get()) : "fulfilled");
    }

    private static String bodyStatus(Sent body) {
        return body.status() == null ? "unfulfilled" : body.status();
    }

    private static Optional<Sent> newest(List<Sent> sent, String topic) {
        return sent.stream()
                .filter(webhook -> webhook.topic().equals(topic))
                .max(Comparator.comparing(Sent::second).thenComparing(Sent::number));
    }

    private static List<Sent> webhooks(long order, Random random) {
        List<Sent> sent = new ArrayList<>();
        int count = 2 + random.nextInt(6);
        for (int number = 0; number < count; number++) {
            boolean isOrder = random.nextBoolean();
            List<String> statuses =
                    isOrder ? List.of("", "partial", "restocked", "unfulfilled") : List.of("", "success", "cancelled");
            String status = statuses.get(random.nextInt(statuses.size()));
            sent.add(new Sent(
                    isOrder ? "orders/updated" : "fulfillments/create",
                    random.nextInt(4),
                    random.nextInt(4),
                    number,
                    status.isEmpty() ? null : status));
        }
        return sent;
    }

    private static ShopifyId id(long id) {
        return new ShopifyId(Long.toString(id));
    }

    /**
     * A webhook of the order.
     *
     * @param second of its {@code updated_at}: several share one, as Shopify's whole seconds do
     * @param made second of a fulfillment's {@code created_at}
     * @param number of its trigger, which tells them apart
     */
    private record Sent(
            String topic,
            int second,
            int made,
            int number,
            @Nullable String status) {
        String name() {
            return Integer.toString(number);
        }

        Delivery delivery(long order) {
            String quoted = status == null ? "null" : "\"" + status + "\"";
            String body = topic.equals("orders/updated")
                    ? """
                      {"id": %d, "updated_at": "2026-03-01T10:00:0%dZ", "name": "%d", "fulfillment_status": %s,
                       "line_items": [{"id": %d, "quantity": %d}]}
                      """.formatted(order, second, number, quoted, order + 1, number)
                    : """
                      {"id": %d, "order_id": %d, "updated_at": "2026-03-01T10:00:0%dZ", "created_at": "2026-03-01T10:00:0%dZ",
                       "tracking_number": "%d", "status": %s}
                      """.formatted(order + 2, order, second, made, number, quoted);
            return Delivery.of(topic, body).triggeredAt("2026-03-01T11:00:00.00000%dZ".formatted(number));
        }
    }
}
