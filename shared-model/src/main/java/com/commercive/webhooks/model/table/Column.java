package com.commercive.webhooks.model.table;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.Type.B;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.Type.BOOL;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.Type.L;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.Type.M;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.Type.N;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.Type.S;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.Type.SS;

import java.util.Locale;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The columns of all tables. A constant's name in lower case is the attribute's name. {@code docs/tables.md} explains what it
 * means in each table. {@link Table} lists the columns of each table.
 */
public enum Column {
    // Keys, and references between rows.
    STORE_ID(S),
    ORDER_ID(S),
    ORDER_ITEM_ID(S),
    INVENTORY_ID(S),
    TRACKING_ID(S),
    PRODUCT_ID(S),
    VARIANT_ID(S),
    CUSTOMER_ID(S),
    REFUND_ID(S),
    WEBHOOK_ID(S),
    SHOP_DOMAIN(S),
    SHOPIFY_ORDER_ID(S),
    SHOPIFY_LINE_ITEM_ID(S),
    SHOPIFY_PRODUCT_ID(S),
    SHOPIFY_VARIANT_ID(S),
    SHOPIFY_CUSTOMER_ID(S),
    SHOPIFY_FULFILLMENT_ID(S),
    SHOPIFY_REFUND_ID(S),
    INVENTORY_ITEM_ID(S),
    LOCATION_ID(S),

    // Times of the row, Shopify's times, and the guard against older bodies.
    CREATED_AT(S),
    UPDATED_AT(S),
    SHOPIFY_CREATED_AT(S),
    SHOPIFY_UPDATED_AT(S),
    CLOCK_UPDATED_AT(S),
    SHOPIFY_CLOCK(S),
    DELETED_AT(S),
    REDACTED_AT(S),

    // Stores.
    IS_ACTIVE(BOOL),
    INSTALLED_AT(S),
    UNINSTALLED_AT(S),
    SHOP_NAME(S),
    PLAN_NAME(S),
    TIMEZONE(S),
    SHOP_CLOCK(S),
    SCOPES(L),
    SCOPES_CLOCK(S),

    // Orders.
    ORDER_NUMBER(S),
    ORDER_NAME(S),
    CUSTOMER_NAME(S),
    CUSTOMER_EMAIL(S),
    CURRENCY(S),
    SUBTOTAL_PRICE(N),
    TOTAL_TAX(N),
    TOTAL_DISCOUNTS(N),
    TOTAL_PRICE(N),
    CURRENT_SUBTOTAL_PRICE(N),
    CURRENT_TOTAL_TAX(N),
    CURRENT_TOTAL_DISCOUNTS(N),
    CURRENT_TOTAL_PRICE(N),
    TEST(BOOL),
    FINANCIAL_STATUS(S),
    FULFILLMENT_STATUS(S),
    FULFILLMENT_STATUS_AT(S),
    FULFILLMENT_UPDATED_AT(S),
    CANCELLED_AT(S),

    // Lines of orders, and stock.
    TITLE(S),
    VARIANT_TITLE(S),
    SKU(S),
    QUANTITY(N),
    CURRENT_QUANTITY(N),
    PRICE(N),

    // Trackings.
    TRACKING_NUMBER(S),
    TRACKING_NUMBERS(L),
    TRACKING_COMPANY(S),
    TRACKING_URL(S),
    TRACKING_URLS(L),
    STATUS(S),
    SHIPMENT_STATUS(S),
    SHIPPED_AT(S),

    // Products and their variants.
    VARIANT_IDS(SS),
    VARIANTS_CLOCK(S),
    VENDOR(S),
    PRODUCT_TYPE(S),
    TAGS(S),
    IMAGE_URL(S),
    PUBLISHED_AT(S),
    BARCODE(S),
    COMPARE_AT_PRICE(N),
    POSITION(N),

    // Customers.
    EMAIL(S),
    FIRST_NAME(S),
    LAST_NAME(S),
    PHONE(S),
    STATE(S),
    VERIFIED_EMAIL(BOOL),

    // Refunds.
    AMOUNT(N),
    NOTE(S),
    LINES(L),

    // The log of webhooks.
    TOPIC(S),
    PAYLOAD(S),
    PAYLOAD_GZIP(B),
    PAYLOAD_BYTES(N),
    PROCESSED(BOOL),
    OUTCOME(S),
    ERROR(S),
    FAILED(S),
    ATTEMPTS(N),
    TRIED_AT(S),
    REJECTED_BY(S),
    PROCESSED_AT(S),
    EVENT_ID(S),
    TRIGGERED_AT(S),
    API_VERSION(S),
    RESOURCE(S),
    ACTION(S),
    HANDLE(S),
    EXPIRES_AT(N),
    REPLAYS(N),
    REPLAYED_AT(S),
    REPLAYED_BY(S),

    // Requests of the compliance topics.
    REQUEST_ID(S),
    KIND(S),
    RECEIVED_AT(S),
    DUE_AT(S),
    PROGRESS(M),
    DONE_AT(S),
    DONE_BY(S);

    private final AttributeValue.Type type;

    Column(AttributeValue.Type type) {
        this.type = type;
    }

    /** Returns the attribute's name in DynamoDB. */
    public String attribute() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the type that this system writes. Rows of other services may have another type. */
    public AttributeValue.Type type() {
        return type;
    }
}
