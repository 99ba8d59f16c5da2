package com.commercive.webhooks.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.commercive.webhooks.model.table.Table;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ProductWebhooksTest extends ResourceFixture {
    @Test
    void writesTheRowsOfTheDataDictionary() {
        Delivery delivery = updated("products/create", 5, """
                "title": "Cup", "handle": "cup", "status": "active", "vendor": "Acme", "product_type": "Mug", "tags": "a, b",
                "image": {"src": "https://example.com/cup.png"}, "published_at": "2026-02-28T19:00:00-05:00",
                "created_at": "2026-02-01T00:00:00Z",
                "variants": [{"id": %d, "inventory_item_id": 9, "title": "Blue", "sku": "C-B", "barcode": "40", "price": "5.050",
                              "compare_at_price": null, "position": 2, "created_at": "2026-02-01T00:00:00Z",
                              "updated_at": "2026-02-02T00:00:00Z"}]
                """.formatted(id + 1)).triggeredAt("2026-03-01T10:00:06Z");

        assertThat(setup.process(delivery)).isEmpty();

        String clock = "2026-03-01T10:00:05.000000000Z#2026-03-01T10:00:06.000000000Z";
        assertThat(product())
                .containsAllEntriesOf(Map.of(
                        "store_id", ProcessorSetup.STORE,
                        "shop_domain", Delivery.SHOP,
                        "shopify_product_id", Long.toString(id),
                        "title", "Cup",
                        "handle", "cup",
                        "status", "active",
                        "vendor", "Acme",
                        "product_type", "Mug",
                        "tags", "a, b",
                        "image_url", "https://example.com/cup.png"))
                .containsAllEntriesOf(Map.of(
                        "published_at", "2026-03-01T00:00:00Z",
                        "shopify_created_at", "2026-02-01T00:00:00Z",
                        "shopify_updated_at", "2026-03-01T10:00:05Z",
                        "clock_updated_at", "2026-03-01T10:00:05Z",
                        "variant_ids", "[" + (id + 1) + "]",
                        "variants_clock", clock,
                        "shopify_clock", clock))
                .containsKeys("product_id", "created_at", "updated_at")
                .hasSize(20);
        assertThat(variant(id + 1))
                .containsAllEntriesOf(Map.of(
                        "product_id", product().get("product_id"),
                        "store_id", ProcessorSetup.STORE,
                        "shopify_product_id", Long.toString(id),
                        "shopify_variant_id", Long.toString(id + 1),
                        "inventory_item_id", "9",
                        "title", "Blue",
                        "sku", "C-B",
                        "barcode", "40",
                        "price", "5.050",
                        "position", "2"))
                .containsAllEntriesOf(Map.of(
                        "shopify_created_at", "2026-02-01T00:00:00Z",
                        "shopify_updated_at", "2026-02-02T00:00:00Z",
                        "clock_updated_at", "2026-02-02T00:00:00Z",
                        "shopify_clock", clock))
                .hasSize(17);
        assertThat(setup.logRow(delivery)).containsEntry("outcome", "applied");
    }

    /** Prevents a trimmed subscription from emptying what it does not send. */
    @Test
    void leavesWhatABodyDoesNotHold() {
        setup.process(updated("products/create", 1, """
                "title": "Cup", "vendor": "Acme", "image": {"src": "https://example.com/cup.png"},
                "variants": [{"id": %d, "title": "Blue"}]
                """.formatted(id + 1)));

        setup.process(updated("products/update", 2, "\"title\": \"Mug\", \"vendor\": null, \"image\": {}"));

        assertThat(product())
                .containsEntry("title", "Mug")
                .doesNotContainKey("vendor")
                .containsEntry("image_url", "https://example.com/cup.png")
                .containsEntry("variant_ids", "[" + (id + 1) + "]");
        assertThat(variant(id + 1)).containsEntry("title", "Blue").doesNotContainKey("deleted_at");
    }

    @Test
    void removesTheImageThatIsNull() {
        setup.process(updated("products/update", 1, "\"image\": {\"src\": \"https://example.com/cup.png\"}"));

        setup.process(updated("products/update", 2, "\"image\": null"));

        assertThat(product())
                .doesNotContainKey("image_url")
                .containsEntry("shopify_updated_at", "2026-03-01T10:00:02Z");
    }

    @Test
    void leavesTheRowsToTheNewerBody() {
        setup.process(updated("products/update", 2, "\"title\": \"new\""));
        Delivery create = updated("products/create", 1, "\"title\": \"old\"");

        setup.process(create);

        assertThat(setup.logRow(create)).containsEntry("outcome", "stale");
        assertThat(product()).containsEntry("title", "new");
    }

    /** Prevents a second row of a product and a variant that a sync made before us. */
    @Test
    void keepsTheIdsOfRowsThatAnotherServiceMade() {
        setup.put(
                Table.PRODUCTS,
                Map.of(
                        "product_id",
                        "theirs-" + id,
                        "store_id",
                        ProcessorSetup.STORE,
                        "shopify_product_id",
                        Long.toString(id),
                        "shopify_updated_at",
                        "2026-03-01T11:00:03+01:00"));
        setup.put(
                Table.PRODUCT_VARIANTS,
                Map.of(
                        "variant_id",
                        "theirs-" + (id + 1),
                        "product_id",
                        "theirs-" + id,
                        "store_id",
                        ProcessorSetup.STORE,
                        "shopify_variant_id",
                        Long.toString(id + 1)));
        String variants = "\"variants\": [{\"id\": %d, \"title\": \"%s\"}]";
        Delivery older = updated("products/update", 2, variants.formatted(id + 1, "old"));

        setup.process(older);
        assertThat(setup.logRow(older)).containsEntry("outcome", "stale");
        setup.process(updated("products/update", 4, variants.formatted(id + 1, "new")));

        assertThat(product()).isEmpty();
        assertThat(variant(id + 1)).isEmpty();
        assertThat(setup.row(Table.PRODUCTS, "theirs-" + id)).containsEntry("variant_ids", "[" + (id + 1) + "]");
        assertThat(setup.row(Table.PRODUCT_VARIANTS, "theirs-" + (id + 1))).containsEntry("title", "new");

        setup.process(updated("products/update", 5, "\"variants\": []"));

        assertThat(setup.row(Table.PRODUCT_VARIANTS, "theirs-" + (id + 1)))
                .containsEntry("deleted_at", "2026-03-01T10:00:05Z");
        assertThat(variant(id + 1)).isEmpty();
    }

    @Test
    void ignoresABodyOfAnIdAlone() {
        Delivery empty = Delivery.of("products/update", "{\"id\": %d}".formatted(id));

        assertThat(setup.process(empty)).isEmpty();

        assertThat(setup.logRow(empty))
                .containsEntry("outcome", "ignored")
                .containsEntry("store_id", ProcessorSetup.STORE);
        assertThat(product()).isEmpty();
    }

    @Test
    void keepsTwoShopsWithTheSameIdsApart() {
        setup.addStore("store-green", "green-shop.myshopify.com");
        setup.process(
                updated("products/update", 5, "\"title\": \"red\", \"variants\": [{\"id\": %d}]".formatted(id + 1)));

        setup.process(updated("products/update", 6, "\"title\": \"green\", \"variants\": []")
                .fromShop("green-shop.myshopify.com"));

        assertThat(product()).containsEntry("title", "red");
        assertThat(variant(id + 1)).doesNotContainKey("deleted_at");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"title\": 5 | title: expected text of at most 50000 characters, found a number of 1 characters",
                "\"image\": [] | image: expected an object, found an array of 0 elements",
                "\"variants\": [{\"title\": \"x\"}] | variants[0].id: expected a positive integer, found nothing",
                "\"variants\": [{\"id\": 1, \"price\": \"a lot\"}] | variants[0].price: expected a decimal of at most 38 digits, found text of 5 characters",
                "\"variants\": {} | variants: expected an array, found an object of 0 fields",
            })
    void failsWithTheFieldThatIsWrong(String fields, String error) {
        Delivery broken = updated("products/update", 1, fields);

        assertThat(setup.process(broken)).containsExactly(broken.webhookId());

        assertThat(setup.logRow(broken)).containsEntry("outcome", "failed").containsEntry("error", error);
        assertThat(product()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"some_new_field\": {\"id\": []}", "\"variant_ids\": [{\"id\": 1}]", "\"category\": null"})
    void doesNotMindAFieldThatItDoesNotKnow(String field) {
        Delivery delivery = updated("products/update", 1, "\"title\": \"Cup\", " + field);

        assertThat(setup.process(delivery)).isEmpty();

        assertThat(product()).containsEntry("title", "Cup");
    }
}
