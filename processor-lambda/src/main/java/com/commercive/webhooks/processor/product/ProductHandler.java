package com.commercive.webhooks.processor.product;

import com.commercive.webhooks.model.log.Outcome;
import com.commercive.webhooks.model.table.Column;
import com.commercive.webhooks.model.table.Row;
import com.commercive.webhooks.model.table.Table;
import com.commercive.webhooks.processor.resource.ResourceKind;
import com.commercive.webhooks.processor.resource.ResourceRow;
import com.commercive.webhooks.processor.store.StoreDirectory;
import com.commercive.webhooks.processor.table.Attributes;
import com.commercive.webhooks.processor.table.StaleGuard;
import com.commercive.webhooks.processor.table.Tables;
import com.commercive.webhooks.processor.table.WriteResult;
import com.commercive.webhooks.processor.webhook.Applied;
import com.commercive.webhooks.processor.webhook.TopicHandler;
import com.commercive.webhooks.processor.webhook.Webhook;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The handler of products. Whichever of its topics a body came with, a create behind an update is simply stale. */
public final class ProductHandler implements TopicHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ProductHandler.class);

    private final StoreDirectory stores;

    public ProductHandler(StoreDirectory stores) {
        this.stores = stores;
    }

    @Override
    public Applied apply(Webhook webhook, Tables tables) {
        ProductBody body = ProductBody.read(webhook.body());
        String storeId = stores.storeId(webhook.shop(), tables);
        if (body.isEmpty()) {
            return new Applied(Outcome.IGNORED, Optional.of(storeId));
        }
        ResourceRow row = new ResourceRow(ResourceKind.PRODUCT, body.id(), webhook, storeId, tables);
        WriteResult written =
                row.write(values(body, webhook), ids(body), new StaleGuard(webhook.clock(), Table.PRODUCTS));
        ProductVariants variants = new ProductVariants(webhook, body, ResourceRow.id(written), storeId, tables);
        if (written instanceof WriteResult.Stale(var _, Row newer)) {
            variants.addMissing(newer);
            return new Applied(Outcome.STALE, Optional.of(storeId));
        }
        if (written instanceof WriteResult.Written(String id, boolean created, Row product)) {
            variants.write(product, created);
            LOG.info("{} product record: {}", created ? "Created" : "Updated", id);
        }
        return new Applied(Outcome.APPLIED, Optional.of(storeId));
    }

    private static Map<Column, Optional<AttributeValue>> values(ProductBody body, Webhook webhook) {
        Map<Column, Optional<AttributeValue>> values = new LinkedHashMap<>(body.values());
        if (body.isComplete()) {
            values.put(Column.VARIANTS_CLOCK, Attributes.text(webhook.clock().value()));
        }
        return values;
    }

    /** The ids go into the product's row before there are rows of them, so that a kill in between is healed. */
    private static Map<Column, Set<String>> ids(ProductBody body) {
        return body.variants().isPresent() ? Map.of(Column.VARIANT_IDS, body.variantIds()) : Map.of();
    }
}
