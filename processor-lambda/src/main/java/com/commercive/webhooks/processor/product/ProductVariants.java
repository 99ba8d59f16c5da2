package com.commercive.webhooks.processor.product;

import com.commercive.webhooks.model.clock.ShopifyClock;
import com.commercive.webhooks.model.id.RowId;
import com.commercive.webhooks.model.id.ShopifyId;
import com.commercive.webhooks.model.table.Column;
import com.commercive.webhooks.model.table.Condition;
import com.commercive.webhooks.model.table.ItemUpdate;
import com.commercive.webhooks.model.table.Row;
import com.commercive.webhooks.model.table.Table;
import com.commercive.webhooks.processor.table.Attributes;
import com.commercive.webhooks.processor.table.ConcurrentWrites;
import com.commercive.webhooks.processor.table.ContendedRowException;
import com.commercive.webhooks.processor.table.NewRowGuard;
import com.commercive.webhooks.processor.table.RowGuard;
import com.commercive.webhooks.processor.table.RowWrite;
import com.commercive.webhooks.processor.table.StaleGuard;
import com.commercive.webhooks.processor.table.Tables;
import com.commercive.webhooks.processor.table.WriteResult;
import com.commercive.webhooks.processor.webhook.Webhook;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The rows of a product's variants, each under the clock of the product's body. The product's row has the ids of those that
 * it is known to have; an id that a complete body lacks is marked as deleted, and then leaves the set.
 */
final class ProductVariants {
    private final Webhook webhook;
    private final ProductBody body;
    private final String productId;
    private final String storeId;
    private final Tables tables;

    ProductVariants(Webhook webhook, ProductBody body, String productId, String storeId, Tables tables) {
        this.webhook = webhook;
        this.body = body;
        this.productId = productId;
        this.storeId = storeId;
        this.tables = tables;
    }

    /**
     * Writes the variants of the product's newest body, and marks those that it lacks.
     *
     * @param product its row as it is now, with the ids that earlier bodies had
     * @param productIsNew whether the row was made just now: then there is no row under it, and none is looked up
     */
    void write(Row product, boolean productIsNew) {
        if (body.variants().isEmpty()) {
            return;
        }
        Set<String> gone = gone(product);
        Map<String, List<Row>> existing = productIsNew ? Map.of() : existing();
        StaleGuard guard = new StaleGuard(webhook.clock(), Table.PRODUCT_VARIANTS);
        ConcurrentWrites.each(body.variants().get(), variant -> write(variant, guard, existing));
        ConcurrentWrites.each(gone, id -> markDeleted(new ShopifyId(id), guard, existing));
        if (!gone.isEmpty()) {
            forget(gone);
        }
    }

    private Set<String> gone(Row product) {
        Set<String> gone = new HashSet<>(body.isComplete() ? product.texts(Column.VARIANT_IDS) : Set.of());
        gone.removeAll(body.variantIds());
        return gone;
    }

    /**
     * Writes those variants of an older body that no row has. Where a newer body was complete, they are those that it knows,
     * whose rows a failure prevented, and those that are gone since: these are marked at once.
     *
     * @param product its row, which has something newer
     */
    void addMissing(Row product) {
        Map<String, List<Row>> existing = body.variantIds().isEmpty() ? Map.of() : existing();
        List<ProductVariant> missing = body.variants().stream()
                .flatMap(Collection::stream)
                .filter(variant -> !existing.containsKey(variant.id().value()))
                .toList();
        if (missing.isEmpty()) {
            return;
        }
        Optional<String> newerComplete = product.text(Column.VARIANTS_CLOCK)
                .filter(clock -> clock.compareTo(webhook.clock().value()) > 0);
        if (newerComplete.isEmpty()) {
            remember(missing, product);
        }
        Set<String> known = product.texts(Column.VARIANT_IDS);
        ConcurrentWrites.each(
                missing,
                variant -> newerComplete
                        .filter(clock -> !known.contains(variant.id().value()))
                        .map(clock -> createDeleted(variant, clock))
                        .orElseGet(() -> create(variant)));
    }

    private WriteResult write(ProductVariant variant, RowGuard guard, Map<String, List<Row>> existing) {
        Map<Column, Optional<AttributeValue>> values = new LinkedHashMap<>(variant.values());
        values.put(Column.DELETED_AT, Optional.empty());
        return upsert(row(variant.id(), values, guard), variant.id(), existing);
    }

    private WriteResult markDeleted(ShopifyId variant, RowGuard guard, Map<String, List<Row>> existing) {
        Map<Column, Optional<AttributeValue>> mark = Map.of(
                Column.DELETED_AT, Attributes.time(Optional.of(webhook.clock().occurredAt())));
        return upsert(row(variant, mark, guard), variant, existing);
    }

    private WriteResult create(ProductVariant variant) {
        NewRowGuard guard = new NewRowGuard(webhook.clock().value());
        return tables.create(row(variant.id(), variant.values(), guard), derivedId(variant.id()));
    }

    private WriteResult createDeleted(ProductVariant variant, String clock) {
        Map<Column, Optional<AttributeValue>> values = new LinkedHashMap<>(variant.values());
        values.put(Column.DELETED_AT, Attributes.time(ShopifyClock.occurredAt(clock)));
        return tables.create(row(variant.id(), values, new NewRowGuard(clock)), derivedId(variant.id()));
    }

    /** Writes the row that the index shows, ours before another service's; the look-up only chooses the key. */
    private WriteResult upsert(RowWrite write, ShopifyId variant, Map<String, List<Row>> existing) {
        String derivedId = derivedId(variant);
        List<Row> rows = existing.getOrDefault(variant.value(), List.of());
        boolean isOurs =
                rows.stream().anyMatch(row -> row.text(Column.VARIANT_ID).equals(Optional.of(derivedId)));
        Optional<String> id =
                isOurs ? Optional.of(derivedId) : tables.oldest(Table.PRODUCT_VARIANTS, Column.PRODUCT_ID, rows);
        return id.map(known -> tables.update(write, known))
                .filter(written -> !(written instanceof WriteResult.Absent))
                .orElseGet(() -> tables.create(write, derivedId));
    }

    private RowWrite row(ShopifyId variant, Map<Column, Optional<AttributeValue>> values, RowGuard guard) {
        Map<Column, Optional<AttributeValue>> all = new LinkedHashMap<>(values);
        all.put(Column.PRODUCT_ID, Attributes.text(productId));
        all.put(Column.STORE_ID, Attributes.text(storeId));
        all.put(Column.SHOPIFY_PRODUCT_ID, Attributes.text(body.id().value()));
        all.put(Column.SHOPIFY_VARIANT_ID, Attributes.text(variant.value()));
        return new RowWrite(Table.PRODUCT_VARIANTS, all, guard, webhook.now());
    }

    /** Takes ids out of the product's set, unless a newer body has come, which may hold them again. */
    private void forget(Set<String> gone) {
        tables.updateIf(new ItemUpdate(Table.PRODUCTS, productId)
                .takeFromSet(Column.VARIANT_IDS, gone)
                .onlyIf(Condition.isEqual(Column.SHOPIFY_CLOCK, webhook.clock().value())));
    }

    /** Adds ids to the product's set, unless a complete body has come since, which must not take them for its own. */
    private void remember(List<ProductVariant> missing, Row product) {
        Set<String> ids = missing.stream().map(variant -> variant.id().value()).collect(Collectors.toSet());
        ids.removeAll(product.texts(Column.VARIANT_IDS));
        boolean isDone = ids.isEmpty()
                || tables.updateIf(new ItemUpdate(Table.PRODUCTS, productId)
                        .addToSet(Column.VARIANT_IDS, ids)
                        .onlyIf(Condition.isUnchanged(product, Column.VARIANTS_CLOCK)));
        if (!isDone) {
            throw new ContendedRowException(Table.PRODUCTS);
        }
    }

    private String derivedId(ShopifyId variant) {
        return RowId.variant(webhook.shop(), variant);
    }

    private Map<String, List<Row>> existing() {
        return tables.queryOfStore(Table.PRODUCT_VARIANTS, Column.PRODUCT_ID, productId, storeId).stream()
                .collect(Collectors.groupingBy(
                        row -> row.text(Column.SHOPIFY_VARIANT_ID).orElse("")));
    }
}
