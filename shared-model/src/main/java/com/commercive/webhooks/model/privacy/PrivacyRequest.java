package com.commercive.webhooks.model.privacy;

import com.commercive.webhooks.model.clock.Timestamps;
import com.commercive.webhooks.model.id.ShopDomain;
import com.commercive.webhooks.model.id.ShopifyId;
import com.commercive.webhooks.model.id.WebhookId;
import com.commercive.webhooks.model.table.Column;
import com.commercive.webhooks.model.table.Row;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A request of a compliance topic (Shopify, "Privacy law compliance"). It must be done within 30 days.
 *
 * @param id of the webhook, whose log row has the body until the request is done
 * @param storeId of the shop's newest store; empty where there is none
 * @param customer empty where an e-mail alone names the customer, and for a shop
 */
public record PrivacyRequest(
        WebhookId id,
        RequestKind kind,
        ShopDomain shop,
        Optional<String> storeId,
        Optional<ShopifyId> customer,
        Instant receivedAt,
        RequestState state,
        RedactionProgress progress,
        Optional<String> doneAt,
        Optional<String> doneBy) {
    private static final Duration TO_BE_DONE_IN = Duration.ofDays(30);

    /** A request that just came. */
    public PrivacyRequest(
            WebhookId id,
            RequestKind kind,
            ShopDomain shop,
            Optional<String> storeId,
            Optional<ShopifyId> customer,
            Instant receivedAt) {
        this(
                id,
                kind,
                shop,
                storeId,
                customer,
                receivedAt,
                kind == RequestKind.DATA_REQUEST ? RequestState.WAITING : RequestState.OPEN,
                RedactionProgress.NONE,
                Optional.empty(),
                Optional.empty());
    }

    /** Reads a row; empty where it is another one, such as that of a forgotten shop. */
    static Optional<PrivacyRequest> of(Row row) {
        return row.text(Column.KIND)
                .flatMap(RequestKind::of)
                .map(kind -> new PrivacyRequest(
                        new WebhookId(row.text(Column.REQUEST_ID).orElseThrow()),
                        kind,
                        new ShopDomain(row.text(Column.SHOP_DOMAIN).orElseThrow()),
                        row.text(Column.STORE_ID),
                        row.text(Column.SHOPIFY_CUSTOMER_ID).flatMap(ShopifyId::parse),
                        row.text(Column.RECEIVED_AT).flatMap(Timestamps::parse).orElse(Instant.EPOCH),
                        state(row),
                        row.value(Column.PROGRESS)
                                .map(map -> RedactionProgress.of(new Row(map.m())))
                                .orElse(RedactionProgress.NONE),
                        row.text(Column.DONE_AT),
                        row.text(Column.DONE_BY)));
    }

    private static RequestState state(Row row) {
        String state = row.text(Column.STATE).orElse("");
        return Arrays.stream(RequestState.values())
                .filter(one -> one.attribute().equals(state))
                .findFirst()
                .orElse(RequestState.OPEN);
    }

    /** Returns when it must be done. */
    public Instant dueAt() {
        return receivedAt.plus(TO_BE_DONE_IN);
    }

    public boolean isDone() {
        return state == RequestState.DONE;
    }

    /** Returns the columns of a request that just came. */
    public Map<Column, AttributeValue> columns() {
        Map<Column, AttributeValue> columns = new LinkedHashMap<>();
        columns.put(Column.KIND, AttributeValue.fromS(kind.attribute()));
        columns.put(Column.SHOP_DOMAIN, AttributeValue.fromS(shop.value()));
        storeId.ifPresent(store -> columns.put(Column.STORE_ID, AttributeValue.fromS(store)));
        customer.ifPresent(known -> columns.put(Column.SHOPIFY_CUSTOMER_ID, AttributeValue.fromS(known.value())));
        columns.put(Column.RECEIVED_AT, AttributeValue.fromS(Timestamps.nanoseconds(receivedAt)));
        columns.put(Column.DUE_AT, AttributeValue.fromS(Timestamps.nanoseconds(dueAt())));
        columns.put(Column.STATE, AttributeValue.fromS(state.attribute()));
        return columns;
    }

    PrivacyRequest with(RequestState newState) {
        return new PrivacyRequest(id, kind, shop, storeId, customer, receivedAt, newState, progress, doneAt, doneBy);
    }

    public PrivacyRequest with(RedactionProgress newProgress) {
        return new PrivacyRequest(id, kind, shop, storeId, customer, receivedAt, state, newProgress, doneAt, doneBy);
    }
}
