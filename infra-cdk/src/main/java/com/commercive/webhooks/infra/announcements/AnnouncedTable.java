package com.commercive.webhooks.infra.announcements;

import com.commercive.webhooks.model.table.Column;
import com.commercive.webhooks.model.table.Table;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The tables whose changes are announced, each with the columns that an announcement has: ids, and the named ones before and
 * after the change. None of them is personal, as whoever may read the bus sees them.
 */
enum AnnouncedTable {
    ORDERS(
            Table.ORDERS,
            List.of(Column.ORDER_ID, Column.STORE_ID, Column.SHOP_DOMAIN, Column.SHOPIFY_ORDER_ID),
            List.of(
                    Column.FINANCIAL_STATUS,
                    Column.FULFILLMENT_STATUS,
                    Column.CURRENCY,
                    Column.TOTAL_PRICE,
                    Column.CURRENT_TOTAL_PRICE,
                    Column.CANCELLED_AT,
                    Column.DELETED_AT,
                    Column.SHOPIFY_UPDATED_AT)),
    INVENTORY(
            Table.INVENTORY,
            List.of(Column.INVENTORY_ID, Column.STORE_ID, Column.INVENTORY_ITEM_ID, Column.LOCATION_ID),
            List.of(Column.QUANTITY, Column.SHOPIFY_UPDATED_AT)),
    PRODUCTS(
            Table.PRODUCTS,
            List.of(Column.PRODUCT_ID, Column.STORE_ID, Column.SHOP_DOMAIN, Column.SHOPIFY_PRODUCT_ID),
            List.of(
                    Column.TITLE,
                    Column.HANDLE,
                    Column.STATUS,
                    Column.VENDOR,
                    Column.PRODUCT_TYPE,
                    Column.PUBLISHED_AT,
                    Column.DELETED_AT,
                    Column.SHOPIFY_UPDATED_AT)),
    STORES(
            Table.STORES,
            List.of(Column.STORE_ID, Column.SHOP_DOMAIN),
            List.of(Column.IS_ACTIVE, Column.INSTALLED_AT, Column.UNINSTALLED_AT));

    private final Table table;
    private final List<Column> ids;
    private final List<Column> named;

    AnnouncedTable(Table table, List<Column> ids, List<Column> named) {
        this.table = table;
        this.ids = ids;
        this.named = named;
    }

    static Set<Table> tables() {
        return Stream.of(values()).map(AnnouncedTable::table).collect(Collectors.toUnmodifiableSet());
    }

    Table table() {
        return table;
    }

    /**
     * Returns the template by which a Pipe makes an announcement of a stream's record (Amazon EventBridge, "Pipes input
     * transformation"). Each value is a text; that of a column which the row did not have is empty.
     */
    String template() {
        return """
                {"table": "%s", "event": "<$.eventName>", "before": {%s}, "after": {%s}}\
                """.formatted(table.name(""), columns("OldImage"), columns("NewImage"));
    }

    private String columns(String image) {
        Function<Column, String> column = name ->
                "\"%s\": \"<$.dynamodb.%s.%s.%s>\"".formatted(name.attribute(), image, name.attribute(), name.type());
        return Stream.concat(ids.stream(), named.stream()).map(column).collect(Collectors.joining(", "));
    }
}
