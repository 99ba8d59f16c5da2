package com.commercive.webhooks.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.commercive.webhooks.model.table.Table;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which variants a product has, as bodies with and without them come in any order, and functions are killed. */
final class ProductVariantsTest extends ResourceFixture {
    @Test
    void marksAVariantThatACompleteBodyLacks() {
        setup.process(variants(1, id + 1, id + 2));

        setup.process(variants(2, id + 2));

        assertThat(product()).containsEntry("variant_ids", "[" + (id + 2) + "]");
        assertThat(variant(id + 1))
                .containsEntry("deleted_at", "2026-03-01T10:00:02Z")
                .containsEntry("shopify_clock", "2026-03-01T10:00:02.000000000Z#")
                .containsEntry("title", "of 1");
        assertThat(variant(id + 2)).doesNotContainKey("deleted_at").containsEntry("title", "of 2");
    }

    @Test
    void takesTheMarkOffAVariantThatANewerBodyHasAgain() {
        setup.process(variants(1, id + 1));
        setup.process(variants(2));
        assertThat(product()).doesNotContainKey("variant_ids");

        setup.process(variants(3, id + 1));

        assertThat(product()).containsEntry("variant_ids", "[" + (id + 1) + "]");
        assertThat(variant(id + 1)).doesNotContainKey("deleted_at");
    }

    /** Prevents a variant that is gone from being shown again, as its older body came late. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void makesAVariantThatIsGoneAsADeletedOne(boolean hasOthers) {
        setup.process(hasOthers ? variants(2, id + 2) : variants(2));
        Delivery late = variants(1, id + 1);

        setup.process(late);

        assertThat(setup.logRow(late)).containsEntry("outcome", "stale");
        assertThat(variant(id + 1))
                .containsEntry("deleted_at", "2026-03-01T10:00:02Z")
                .containsEntry("title", "of 1");
    }

    /** Prevents variants from missing whose only body came behind a newer one without them. */
    @Test
    void makesTheVariantsThatANewerTrimmedBodyDidNotHave() {
        setup.process(updated("products/update", 2, "\"title\": \"new\""));

        setup.process(variants(1, id + 1));

        assertThat(product()).containsEntry("title", "new").containsEntry("variant_ids", "[" + (id + 1) + "]");
        assertThat(variant(id + 1)).containsEntry("title", "of 1").doesNotContainKey("deleted_at");

        setup.process(variants(3));

        assertThat(variant(id + 1)).containsEntry("deleted_at", "2026-03-01T10:00:03Z");
    }

    /** Prevents the variants that Shopify does not send whole, above the hundredth, from being taken for deleted ones. */
    @Test
    void marksNoneWhereTheBodyNamesMoreVariantsThanItHas() {
        setup.process(variants(1, id + 1, id + 2));

        setup.process(updated("products/update", 2, """
                "variants": [{"id": %d}], "variant_gids": [{"admin_graphql_api_id": "gid://shopify/ProductVariant/%d"},
                                                           {"admin_graphql_api_id": "gid://shopify/ProductVariant/%d"}]
                """.formatted(id + 2, id + 2, id + 1)));

        assertThat(product()).containsEntry("variant_ids", "[%d, %d]".formatted(id + 1, id + 2));
        assertThat(variant(id + 1)).containsEntry("title", "of 1").doesNotContainKey("deleted_at");
        assertThat(variant(id + 2)).containsEntry("shopify_clock", "2026-03-01T10:00:02.000000000Z#");
    }

    /** Prevents the same where a trimmed subscription does not have the list of all. */
    @Test
    void marksNoneWhereTheBodyHasAsManyAsShopifySendsWhole() {
        setup.process(variants(1, id + 1));

        setup.process(
                variants(2, LongStream.range(0, 100).map(n -> id * 1_000 + n).toArray()));

        assertThat(variant(id + 1)).doesNotContainKey("deleted_at");
        assertThat(variant(id * 1_000 + 99)).containsEntry("title", "of 2");
    }

    /** Prevents a kill between the product's row and its variants' from leaving some out for good. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void endsInTheSameRowsWhereverItIsCutOff(int writes) {
        setup.process(variants(1, id + 1, id + 2));
        Delivery killed = variants(2, id + 2, id + 3);
        AtomicInteger made = new AtomicInteger();
        setup.faults.failBefore(
                request -> (setup.writes(request, Table.PRODUCTS) || setup.writes(request, Table.PRODUCT_VARIANTS))
                        && made.incrementAndGet() > writes);
        setup.process(killed);
        setup.faults.heal();

        setup.process(killed.received(2));

        assertThat(product()).containsEntry("variant_ids", "[%d, %d]".formatted(id + 2, id + 3));
        assertThat(variant(id + 1)).containsEntry("deleted_at", "2026-03-01T10:00:02Z");
        assertThat(List.of(variant(id + 2), variant(id + 3)))
                .allSatisfy(
                        row -> assertThat(row).containsEntry("title", "of 2").doesNotContainKey("deleted_at"));
    }

    /** Prevents the same where a newer body without variants comes between the kill and the redelivery. */
    @Test
    void makesTheVariantsOfABodyThatWasCutOffBehindANewerOne() {
        Delivery killed = variants(1, id + 1);
        setup.faults.failBefore(request -> setup.writes(request, Table.PRODUCT_VARIANTS));
        setup.process(killed);
        setup.faults.heal();
        setup.process(updated("products/update", 2, "\"title\": \"new\""));

        setup.process(killed.received(2));

        assertThat(variant(id + 1)).containsEntry("title", "of 1").doesNotContainKey("deleted_at");
    }

    /** Prevents a complete body that comes between a late one's look and its write from losing sight of a variant. */
    @Test
    void looksAgainWhereACompleteBodyComesInBetween() {
        setup.process(updated("products/update", 2, "\"title\": \"new\""));
        Delivery late = variants(1, id + 1);
        AtomicInteger made = new AtomicInteger();
        setup.faults.failBefore(request -> {
            if (setup.writes(request, Table.PRODUCTS) && made.incrementAndGet() == 2) {
                setup.process(variants(3, id + 2));
            }
            return false;
        });

        assertThat(setup.process(late)).containsExactly(late.webhookId());
        setup.faults.heal();
        setup.process(late.received(2));

        assertThat(product()).containsEntry("variant_ids", "[" + (id + 2) + "]");
        assertThat(variant(id + 1)).containsEntry("deleted_at", "2026-03-01T10:00:03Z");
    }

    private Delivery variants(int second, long... ids) {
        return updated(
                "products/update",
                second,
                LongStream.of(ids)
                        .mapToObj("{\"id\": %%d, \"title\": \"of %d\"}".formatted(second)::formatted)
                        .collect(Collectors.joining(", ", "\"variants\": [", "]")));
    }
}
