package com.commercive.webhooks.console.doubles;

import static com.commercive.webhooks.console.EmulatedStage.SHOP;
import static org.assertj.core.api.Assertions.assertThat;

import com.commercive.webhooks.console.EmulatedStage;
import com.commercive.webhooks.console.EmulatedStage.Run;
import com.commercive.webhooks.console.StubService;
import com.commercive.webhooks.model.id.RowId;
import com.commercive.webhooks.model.id.ShopDomain;
import com.commercive.webhooks.model.id.ShopifyId;
import com.commercive.webhooks.model.table.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

final class DoublesTest {
    private static final String EARLY = "2026-11-24T10:00:00.000Z";
    private static final String LATE = "2026-11-24T10:00:05.000Z";
    private static final String MARK = "  the processor writes to this row";

    /** The ids that the processor derives for order, line and fulfillment 4200 of the shop. */
    private static final String OUR_ORDER = RowId.order(new ShopDomain(SHOP), new ShopifyId("4200"));

    private static final String OUR_LINE = RowId.orderItem(new ShopDomain(SHOP), new ShopifyId("4200"));
    private static final String OUR_TRACKING = RowId.tracking(new ShopDomain(SHOP), new ShopifyId("4200"));

    @RegisterExtension
    static final EmulatedStage stage = new EmulatedStage();

    private final BusinessRows rows = new BusinessRows(stage);

    @BeforeEach
    void installTheApp() {
        rows.put(Table.STORES, Map.of("store_id", "store-1", "shop_domain", SHOP));
        rows.put(Table.STORES, Map.of("store_id", "store-2", "shop_domain", "other-store.myshopify.com"));
    }

    @AfterEach
    void emptyTheTables() {
        Stream.concat(Stream.of(Table.STORES), Stream.of(UniqueTable.values()).map(UniqueTable::table))
                .forEach(rows::deleteAll);
    }

    @Test
    void findsNothingWhereEachThingHasOneRow() {
        rows.order("order-1", "store-1", "4200", EARLY);
        rows.order("order-2", "store-1", "4201", EARLY);
        rows.line("line-1", "order-1", "1", EARLY);
        rows.line("line-2", "order-1", "2", EARLY);
        rows.tracking("tracking-1", "order-1", "1", EARLY);

        Run run = stage.run("doubles");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out().lines())
                .containsExactly(
                        "orders: 0 doubles in 2 rows",
                        "order_items: 0 doubles in 2 rows",
                        "trackings: 0 doubles in 1 row",
                        "products: 0 doubles in 0 rows",
                        "product_variants: 0 doubles in 0 rows",
                        "customers: 0 doubles in 0 rows",
                        "refunds: 0 doubles in 0 rows");
    }

    /** The processor updates the row of its own id first, whichever row is older. */
    @Test
    void marksTheRowOfTheProcessorsOwnId() {
        rows.order(OUR_ORDER, "store-1", "4200", LATE);
        rows.order("theirs", "store-1", "4200", EARLY);

        Run run = stage.run("doubles");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out().lines())
                .containsExactly(
                        "orders  shopify_order_id 4200  store_id store-1",
                        "  2026-11-24T10:00:00.000Z  theirs",
                        "  2026-11-24T10:00:05.000Z  " + OUR_ORDER + MARK,
                        "orders: 1 double in 2 rows",
                        "order_items: 0 doubles in 0 rows",
                        "trackings: 0 doubles in 0 rows",
                        "products: 0 doubles in 0 rows",
                        "product_variants: 0 doubles in 0 rows",
                        "customers: 0 doubles in 0 rows",
                        "refunds: 0 doubles in 0 rows");
    }

    @Test
    void marksTheOldestWhereNoneHasTheProcessorsId() {
        rows.order("b", "store-1", "4200", LATE);
        rows.order("c", "store-1", "4200", EARLY);
        rows.order("a", "store-1", "4200", LATE);

        assertThat(stage.run("doubles").out().lines())
                .startsWith(
                        "orders  shopify_order_id 4200  store_id store-1",
                        "  2026-11-24T10:00:00.000Z  c" + MARK,
                        "  2026-11-24T10:00:05.000Z  a",
                        "  2026-11-24T10:00:05.000Z  b");
    }

    /** The processor writes nothing of a shop that has no store row, so a mark would be wrong. */
    @Test
    void marksNoneWhereTheStoreIsUnknown() {
        rows.order("a", "gone", "4200", EARLY);
        rows.order("b", "gone", "4200", LATE);

        assertThat(stage.run("doubles").out())
                .contains("store_id gone", EARLY + "  a", LATE + "  b")
                .doesNotContain(MARK);
    }

    @Test
    void findsDoubleLines() {
        rows.line("theirs", "order-1", "4200", EARLY);
        rows.line(OUR_LINE, "order-1", "4200", LATE);

        assertThat(stage.run("doubles").out().lines())
                .contains(
                        "order_items  shopify_line_item_id 4200  order_id order-1",
                        "  " + EARLY + "  theirs",
                        "  " + LATE + "  " + OUR_LINE + MARK,
                        "order_items: 1 double in 2 rows");
    }

    @Test
    void findsDoubleTrackings() {
        rows.tracking("theirs", "order-1", "4200", EARLY);
        rows.tracking(OUR_TRACKING, "order-1", "4200", LATE);

        assertThat(stage.run("doubles").out().lines())
                .contains(
                        "trackings  shopify_fulfillment_id 4200  order_id order-1",
                        "  " + EARLY + "  theirs",
                        "  " + LATE + "  " + OUR_TRACKING + MARK,
                        "trackings: 1 double in 2 rows");
    }

    @ParameterizedTest
    @EnumSource
    void findsDoublesInEveryTable(UniqueTable table) {
        String derived = table.derivedId(new ShopDomain(SHOP), "4200").orElseThrow();
        for (String id : List.of("theirs", derived)) {
            Map<String, String> row = new HashMap<>(Map.of("store_id", "store-1", "created_at", LATE));
            row.put(table.table().key(), id);
            row.put(table.owner().attribute(), "store-1");
            row.put(table.shopifyId().attribute(), "4200");
            rows.put(table.table(), row);
        }

        assertThat(stage.run("doubles").out().lines())
                .contains("  " + LATE + "  " + derived + MARK, table.table().name("") + ": 1 double in 2 rows");
    }

    /** Shopify's ids alone do not say whose a row is: a merge of two shops' rows would lose one shop's data. */
    @Test
    void takesRowsOfDifferentStoresForDifferentThings() {
        rows.order("order-1", "store-1", "4200", EARLY);
        rows.order("order-2", "store-2", "4200", EARLY);
        rows.line("line-1", "order-1", "1", EARLY);
        rows.line("line-2", "order-2", "1", EARLY);
        rows.tracking("tracking-1", "order-1", "1", EARLY);
        rows.tracking("tracking-2", "order-2", "1", EARLY);

        assertThat(stage.run("doubles").out().lines())
                .containsExactly(
                        "orders: 0 doubles in 2 rows",
                        "order_items: 0 doubles in 2 rows",
                        "trackings: 0 doubles in 2 rows",
                        "products: 0 doubles in 0 rows",
                        "product_variants: 0 doubles in 0 rows",
                        "customers: 0 doubles in 0 rows",
                        "refunds: 0 doubles in 0 rows");
    }

    /** Other services' rows may lack a column; what they are about is not known then. */
    @Test
    void leavesRowsWithoutShopifysIdAlone() {
        rows.put(Table.TRACKINGS, Map.of("tracking_id", "a", "order_id", "order-1", "store_id", "store-1"));
        rows.put(Table.TRACKINGS, Map.of("tracking_id", "b", "order_id", "order-1", "store_id", "store-1"));

        assertThat(stage.run("doubles").out()).contains("trackings: 0 doubles in 2 rows");
    }

    /** DynamoDB answers at most 1 MB at once: the two rows of a double may be pages apart. */
    @Test
    void findsADoubleAcrossPages() {
        String filler = "x".repeat(300_000);
        IntStream.range(0, 8)
                .forEach(number -> rows.put(
                        Table.ORDERS,
                        Map.of(
                                "order_id",
                                "order-" + number,
                                "store_id",
                                "store-1",
                                "shopify_order_id",
                                String.valueOf(4200 + number % 4),
                                "customer_name",
                                filler)));

        assertThat(stage.run("doubles").out()).contains("orders: 4 doubles in 8 rows");
    }

    @Test
    void changesNothing() {
        rows.order(OUR_ORDER, "store-1", "4200", LATE);
        rows.order("theirs", "store-1", "4200", EARLY);
        List<Map<String, AttributeValue>> before = rows.all(Table.ORDERS);

        stage.run("doubles");

        assertThat(rows.all(Table.ORDERS)).containsExactlyInAnyOrderElementsOf(before);
    }

    @Test
    void saysInOneLineThatDynamoDbRefuses() throws Exception {
        Run run;
        try (StubService dynamoDb = new StubService(target -> new StubService.Answer(
                400, "{\"__type\":\"AccessDeniedException\",\"message\":\"no dynamodb:Scan\"}"))) {
            run = stage.runOnDynamoDb(dynamoDb.endpoint(), "doubles");
        }

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err().lines().toList()).last().isEqualTo("AccessDeniedException: no dynamodb:Scan");
    }
}
