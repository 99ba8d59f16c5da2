package com.commercive.webhooks.processor.product;

import com.commercive.webhooks.model.id.ShopifyId;
import com.commercive.webhooks.model.table.Column;
import com.commercive.webhooks.processor.body.BodyKind;
import com.commercive.webhooks.processor.body.Fields;
import com.commercive.webhooks.processor.table.Attributes;
import com.commercive.webhooks.processor.table.BodyColumns;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A product's body (shopify.dev, REST Admin API, "Product"). Only its id is required.
 *
 * @param values the columns that the body decides; one without a value is removed
 * @param variants by their ids: of two variants with one id the last counts; empty where the body does not have the field
 * @param isComplete whether the product has no variants beside these
 */
record ProductBody(
        ShopifyId id,
        Map<Column, Optional<AttributeValue>> values,
        Optional<Collection<ProductVariant>> variants,
        boolean isComplete) {
    /** Shopify sends the first 100 variants whole, and names all of them in {@code variant_gids}. */
    private static final int SENT_WHOLE = 100;

    static ProductBody read(Fields body) {
        BodyKind.PRODUCT.check(body);
        BodyColumns columns = new BodyColumns(body)
                .text(Column.TITLE, "title")
                .text(Column.HANDLE, "handle")
                .text(Column.STATUS, "status")
                .text(Column.VENDOR, "vendor")
                .text(Column.PRODUCT_TYPE, "product_type")
                .text(Column.TAGS, "tags")
                .time(Column.PUBLISHED_AT, "published_at")
                .time(Column.SHOPIFY_CREATED_AT, "created_at")
                .time(Column.SHOPIFY_UPDATED_AT, "updated_at");
        Optional<Fields> image = body.object("image");
        columns.value(
                Column.IMAGE_URL,
                Attributes.text(image.flatMap(one -> one.text("src"))),
                image.map(one -> one.has("src")).orElseGet(() -> body.has("image")));
        Map<ShopifyId, ProductVariant> variants = new LinkedHashMap<>();
        body.objects("variants").stream()
                .map(ProductVariant::read)
                .forEach(variant -> variants.put(variant.id(), variant));
        boolean hasVariants = body.has("variants");
        return new ProductBody(
                body.requiredId("id"),
                columns.values(),
                hasVariants ? Optional.of(variants.values()) : Optional.empty(),
                hasVariants && isComplete(body, variants.keySet()));
    }

    private static boolean isComplete(Fields body, Set<ShopifyId> variants) {
        List<Optional<ShopifyId>> all = body.objects("variant_gids").stream()
                .map(one -> one.text("admin_graphql_api_id").flatMap(ProductBody::idIn))
                .toList();
        return body.has("variant_gids")
                ? all.stream().allMatch(id -> id.filter(variants::contains).isPresent())
                : variants.size() < SENT_WHOLE;
    }

    private static Optional<ShopifyId> idIn(String globalId) {
        return ShopifyId.parse(globalId.substring(globalId.lastIndexOf('/') + 1));
    }

    /** Returns whether the body holds nothing of what we keep but its id. */
    boolean isEmpty() {
        return values.isEmpty() && variants.isEmpty();
    }

    Set<String> variantIds() {
        return variants.stream()
                .flatMap(Collection::stream)
                .map(variant -> variant.id().value())
                .collect(Collectors.toUnmodifiableSet());
    }
}
