package com.commercive.webhooks.model.table;

import static com.commercive.webhooks.model.table.Column.*;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The columns of each table, and which of them are personal: they can name or reach a customer, or the shop's owner. */
final class TableColumns {
    /** Shopify's times, the guard against older bodies, and when the row was written. */
    private static final Set<Column> OF_BODIES =
            Set.of(SHOPIFY_CREATED_AT, SHOPIFY_UPDATED_AT, CLOCK_UPDATED_AT, SHOPIFY_CLOCK, CREATED_AT, UPDATED_AT);

    static final Set<Column> STORES = Set.of(
            STORE_ID,
            SHOP_DOMAIN,
            IS_ACTIVE,
            INSTALLED_AT,
            UNINSTALLED_AT,
            SHOP_NAME,
            PLAN_NAME,
            CURRENCY,
            TIMEZONE,
            SHOP_CLOCK,
            SCOPES,
            SCOPES_CLOCK);

    /** A shop can be called after its owner. */
    static final Set<Column> PERSONAL_IN_STORES = Set.of(SHOP_NAME);

    static final Set<Column> ORDERS = withTimes(
            ORDER_ID,
            STORE_ID,
            SHOP_DOMAIN,
            SHOPIFY_ORDER_ID,
            ORDER_NUMBER,
            ORDER_NAME,
            CUSTOMER_NAME,
            CUSTOMER_EMAIL,
            SHOPIFY_CUSTOMER_ID,
            CURRENCY,
            SUBTOTAL_PRICE,
            TOTAL_TAX,
            TOTAL_DISCOUNTS,
            TOTAL_PRICE,
            CURRENT_SUBTOTAL_PRICE,
            CURRENT_TOTAL_TAX,
            CURRENT_TOTAL_DISCOUNTS,
            CURRENT_TOTAL_PRICE,
            TEST,
            FINANCIAL_STATUS,
            FULFILLMENT_STATUS,
            FULFILLMENT_STATUS_AT,
            FULFILLMENT_UPDATED_AT,
            CANCELLED_AT,
            DELETED_AT,
            REDACTED_AT);

    static final Set<Column> PERSONAL_IN_ORDERS = Set.of(CUSTOMER_NAME, CUSTOMER_EMAIL);

    static final Set<Column> ORDER_ITEMS = Set.of(
            ORDER_ITEM_ID,
            ORDER_ID,
            STORE_ID,
            SHOPIFY_LINE_ITEM_ID,
            SHOPIFY_PRODUCT_ID,
            SHOPIFY_VARIANT_ID,
            TITLE,
            VARIANT_TITLE,
            SKU,
            QUANTITY,
            CURRENT_QUANTITY,
            PRICE,
            SHOPIFY_CLOCK,
            CREATED_AT,
            UPDATED_AT);

    static final Set<Column> INVENTORY = Set.of(
            INVENTORY_ID,
            STORE_ID,
            INVENTORY_ITEM_ID,
            LOCATION_ID,
            SKU,
            QUANTITY,
            SHOPIFY_UPDATED_AT,
            CLOCK_UPDATED_AT,
            SHOPIFY_CLOCK,
            UPDATED_AT);

    static final Set<Column> TRACKINGS = Set.of(
            TRACKING_ID,
            ORDER_ID,
            STORE_ID,
            SHOPIFY_ORDER_ID,
            SHOPIFY_FULFILLMENT_ID,
            TRACKING_NUMBER,
            TRACKING_NUMBERS,
            TRACKING_COMPANY,
            TRACKING_URL,
            TRACKING_URLS,
            STATUS,
            SHIPMENT_STATUS,
            SHIPPED_AT,
            SHOPIFY_UPDATED_AT,
            CLOCK_UPDATED_AT,
            SHOPIFY_CLOCK,
            CREATED_AT,
            UPDATED_AT);

    static final Set<Column> PRODUCTS = withTimes(
            PRODUCT_ID,
            STORE_ID,
            SHOP_DOMAIN,
            SHOPIFY_PRODUCT_ID,
            TITLE,
            VARIANT_IDS,
            VARIANTS_CLOCK,
            HANDLE,
            STATUS,
            VENDOR,
            PRODUCT_TYPE,
            TAGS,
            IMAGE_URL,
            PUBLISHED_AT,
            DELETED_AT);

    static final Set<Column> PRODUCT_VARIANTS = withTimes(
            VARIANT_ID,
            PRODUCT_ID,
            STORE_ID,
            SHOPIFY_PRODUCT_ID,
            SHOPIFY_VARIANT_ID,
            INVENTORY_ITEM_ID,
            TITLE,
            SKU,
            BARCODE,
            PRICE,
            COMPARE_AT_PRICE,
            POSITION,
            DELETED_AT);

    static final Set<Column> CUSTOMERS = withTimes(
            CUSTOMER_ID,
            STORE_ID,
            SHOP_DOMAIN,
            SHOPIFY_CUSTOMER_ID,
            EMAIL,
            FIRST_NAME,
            LAST_NAME,
            PHONE,
            STATE,
            TAGS,
            CURRENCY,
            VERIFIED_EMAIL,
            DELETED_AT,
            REDACTED_AT);

    /** The tags are the merchant's words about the customer. */
    static final Set<Column> PERSONAL_IN_CUSTOMERS = Set.of(EMAIL, FIRST_NAME, LAST_NAME, PHONE, TAGS);

    static final Set<Column> REFUNDS = Set.of(
            REFUND_ID,
            ORDER_ID,
            STORE_ID,
            SHOP_DOMAIN,
            SHOPIFY_REFUND_ID,
            SHOPIFY_ORDER_ID,
            AMOUNT,
            CURRENCY,
            NOTE,
            LINES,
            PROCESSED_AT,
            SHOPIFY_CREATED_AT,
            SHOPIFY_CLOCK,
            CREATED_AT,
            UPDATED_AT);

    static final Set<Column> PERSONAL_IN_REFUNDS = Set.of(NOTE);

    static final Set<Column> WEBHOOKS = Set.of(
            WEBHOOK_ID,
            STORE_ID,
            TOPIC,
            PAYLOAD,
            PAYLOAD_GZIP,
            PAYLOAD_BYTES,
            PROCESSED,
            OUTCOME,
            ERROR,
            FAILED,
            ATTEMPTS,
            TRIED_AT,
            REJECTED_BY,
            CREATED_AT,
            PROCESSED_AT,
            SHOP_DOMAIN,
            EVENT_ID,
            TRIGGERED_AT,
            API_VERSION,
            RESOURCE,
            ACTION,
            HANDLE,
            REDACTED_AT,
            EXPIRES_AT,
            REPLAYS,
            REPLAYED_AT,
            REPLAYED_BY);

    static final Set<Column> PERSONAL_IN_WEBHOOKS = Set.of(PAYLOAD, PAYLOAD_GZIP);

    static final Set<Column> PRIVACY_REQUESTS = Set.of(
            REQUEST_ID,
            KIND,
            SHOP_DOMAIN,
            STORE_ID,
            SHOPIFY_CUSTOMER_ID,
            RECEIVED_AT,
            DUE_AT,
            STATE,
            PROGRESS,
            DONE_AT,
            DONE_BY,
            REDACTED_AT);

    private TableColumns() {}

    private static Set<Column> withTimes(Column... own) {
        return Stream.concat(Stream.of(own), OF_BODIES.stream()).collect(Collectors.toUnmodifiableSet());
    }
}
