package com.commercive.webhooks.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.commercive.webhooks.model.id.RowId;
import com.commercive.webhooks.model.id.ShopDomain;
import com.commercive.webhooks.model.id.ShopifyId;
import com.commercive.webhooks.model.table.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;

/** Any order of arrival of products, customers and orders, with any duplicates and deletions, ends in the rows of the newest bodies. */
class ResourceConvergenceTest {
    private static final ProcessorSetup SETUP = new ProcessorSetup();
    private static final ShopDomain SHOP = new ShopDomain(Delivery.SHOP);
    private static final AtomicLong IDS = new AtomicLong(80_000_000);
    private static final int VARIANTS = 3;

    @BeforeContainer
    static void start() {
        SETUP.start();
    }

    @Property(tries = 40)
    void ofAProductDoesNotDependOnTheOrderOfArrival(@ForAll long seed) {
        Random random = new Random(seed);
        long product = IDS.addAndGet(10);
        List<Sent> sent = bodies(random);
        Optional<Integer> deleted = random.nextBoolean() ? Optional.of(random.nextInt(9)) : Optional.empty();

        process("products", product, sent, deleted, random);

        Sent newest = newest(sent);
        Map<String, String> row = SETUP.row(Table.PRODUCTS, RowId.product(SHOP, id(product)));
        assertThat(row).containsEntry("title", newest.name());
        assertThat(row.get("deleted_at"))
                .isEqualTo(deleted.map(ResourceConvergenceTest::deletedAt).orElse(null));
        assertThat(row.get("variant_ids")).isEqualTo(newest.variantIds(product));
        for (int variant = 1; variant <= VARIANTS; variant++) {
            assertVariant(product, variant, sent, newest);
        }
    }

    /**
     * Every variant that was ever sent has a row. One that the newest body lacks is marked by some body that lacks it and
     * is newer than one that has it: which of them, where it went more than once, is a matter of the order of arrival.
     */
    private static void assertVariant(long product, int variant, List<Sent> sent, Sent newest) {
        Map<String, String> row = SETUP.row(Table.PRODUCT_VARIANTS, RowId.variant(SHOP, id(product + variant)));
        List<Sent> with =
                sent.stream().filter(body -> body.variants().contains(variant)).toList();
        if (with.isEmpty()) {
            assertThat(row).isEmpty();
        } else if (newest.variants().contains(variant)) {
            assertThat(row).containsEntry("title", newest.name()).doesNotContainKey("deleted_at");
        } else {
            Set<String> marks = sent.stream()
                    .filter(body -> !body.variants().contains(variant))
                    .filter(body -> body.number() > with.getFirst().number())
                    .map(Sent::updatedAt)
                    .collect(Collectors.toSet());
            assertThat(row.get("deleted_at")).isIn(marks);
        }
    }

    @Property(tries = 40)
    void ofAnOrderDoesNotDependOnTheOrderOfArrival(@ForAll long seed) {
        Random random = new Random(seed);
        long order = IDS.addAndGet(10);
        List<Sent> sent = bodies(random);
        Optional<Integer> deleted = random.nextBoolean() ? Optional.of(random.nextInt(9)) : Optional.empty();

        process("orders", order, sent, deleted, random);

        Map<String, String> row = SETUP.row(Table.ORDERS, RowId.order(SHOP, id(order)));
        assertThat(row)
                .containsEntry("order_name", newest(sent).name())
                .containsEntry("fulfillment_status", "unfulfilled");
        assertThat(row.get("deleted_at"))
                .isEqualTo(deleted.map(ResourceConvergenceTest::deletedAt).orElse(null));
    }

    @Property(tries = 40)
    void ofACustomerDoesNotDependOnTheOrderOfArrival(@ForAll long seed) {
        Random random = new Random(seed);
        long customer = IDS.addAndGet(10);
        List<Sent> sent = bodies(random);
        Optional<Integer> deleted = random.nextBoolean() ? Optional.of(random.nextInt(9)) : Optional.empty();

        process("customers", customer, sent, deleted, random);

        Map<String, String> row = SETUP.row(Table.CUSTOMERS, RowId.customer(SHOP, id(customer)));
        assertThat(row).containsEntry("first_name", newest(sent).name());
        assertThat(row.get("deleted_at"))
                .isEqualTo(deleted.map(ResourceConvergenceTest::deletedAt).orElse(null));
    }

    private static void process(String resource, long id, List<Sent> sent, Optional<Integer> deleted, Random random) {
        List<Delivery> deliveries = new ArrayList<>();
        sent.forEach(body -> deliveries.add(body.delivery(resource, id)));
        deleted.ifPresent(second -> deliveries.add(
                Delivery.of(resource + "/delete", "{\"id\": %d}".formatted(id)).triggeredAt(deletedAt(second))));
        ProcessorHandler handler = SETUP.handler();
        for (Delivery delivery : Arrivals.of(deliveries, random)) {
            assertThat(SETUP.process(handler, delivery)).isEmpty();
        }
    }

    private static Sent newest(List<Sent> sent) {
        return Collections.max(sent, Comparator.comparing(Sent::number));
    }

    private static List<Sent> bodies(Random random) {
        List<Sent> sent = new ArrayList<>();
        int count = 2 + random.nextInt(4);
        for (int number = 0; number < count; number++) {
            Set<Integer> variants = new TreeSet<>();
            for (int variant = 1; variant <= VARIANTS; variant++) {
                if (random.nextBoolean()) {
                    variants.add(variant);
                }
            }
            sent.add(new Sent(number, variants));
        }
        return sent;
    }

    private static String deletedAt(int second) {
        return "2026-03-01T11:00:0%dZ".formatted(second);
    }

    private static ShopifyId id(long id) {
        return new ShopifyId(Long.toString(id));
    }

    /**
     * A body.
     *
     * @param number which is newest: each body has a time of its own
     */
    private record Sent(int number, Set<Integer> variants) {
        String name() {
            return "name " + number;
        }

        String updatedAt() {
            return "2026-03-01T10:00:0%dZ".formatted(number);
        }

        /** As {@link ProcessorSetup} shows a set; null where there is none. */
        @Nullable
        String variantIds(long product) {
            return variants.isEmpty()
                    ? null
                    : variants.stream()
                            .map(variant -> product + variant)
                            .toList()
                            .toString();
        }

        Delivery delivery(String resource, long id) {
            String list = variants.stream()
                    .map(variant -> "{\"id\": %d, \"title\": \"%s\"}".formatted(id + variant, name()))
                    .collect(Collectors.joining(", "));
            String fields = switch (resource) {
                case "products" -> "\"title\": \"%s\", \"variants\": [%s]".formatted(name(), list);
                case "orders" -> "\"name\": \"%s\", \"fulfillment_status\": null".formatted(name());
                default -> "\"first_name\": \"%s\"".formatted(name());
            };
            return Delivery.of(
                    resource + (resource.equals("orders") ? "/updated" : "/update"),
                    "{\"id\": %d, \"updated_at\": \"%s\", %s}".formatted(id, updatedAt(), fields));
        }
    }
}
