package com.commercive.webhooks.console.privacy;

import static com.commercive.webhooks.console.EmulatedStage.NOON;
import static com.commercive.webhooks.console.EmulatedStage.SHOP;
import static org.assertj.core.api.Assertions.assertThat;

import com.commercive.webhooks.console.EmulatedStage;
import com.commercive.webhooks.console.EmulatedStage.Run;
import com.commercive.webhooks.model.envelope.Body;
import com.commercive.webhooks.model.envelope.Envelope;
import com.commercive.webhooks.model.id.RowId;
import com.commercive.webhooks.model.id.ShopDomain;
import com.commercive.webhooks.model.id.ShopifyId;
import com.commercive.webhooks.model.id.WebhookId;
import com.commercive.webhooks.model.log.WebhookLog;
import com.commercive.webhooks.model.privacy.PrivacyRequest;
import com.commercive.webhooks.model.privacy.PrivacyRequests;
import com.commercive.webhooks.model.privacy.RequestKind;
import com.commercive.webhooks.model.table.Table;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

final class PrivacyCommandTest {
    @RegisterExtension
    static final EmulatedStage stage = new EmulatedStage();

    private final String id = UUID.randomUUID().toString();

    @TempDir
    Path directory = Path.of("");

    @BeforeEach
    void addRows() {
        put(Table.STORES, Map.of("store_id", "store-1", "shop_domain", SHOP));
        order(1, "7", "Ines@example.com");
        order(2, "", "ines@EXAMPLE.com");
        order(3, "8", "bo@example.com");
        put(
                Table.CUSTOMERS,
                Map.of(
                        "customer_id",
                        "c7",
                        "store_id",
                        "store-1",
                        "shopify_customer_id",
                        "7",
                        "email",
                        "ines@example.com",
                        "created_at",
                        "2026-11-01T00:00:00.000Z"));
        put(
                Table.CUSTOMERS,
                Map.of(
                        "customer_id",
                        "c8",
                        "store_id",
                        "store-1",
                        "shopify_customer_id",
                        "8",
                        "email",
                        "bo@example.com",
                        "created_at",
                        "2026-11-01T00:00:00.000Z"));
        put(
                Table.ORDER_ITEMS,
                Map.of("order_item_id", "i1", "order_id", orderId(1), "store_id", "store-1", "title", "Cup of Ines"));
        put(
                Table.ORDER_ITEMS,
                Map.of("order_item_id", "i3", "order_id", orderId(3), "store_id", "store-1", "title", "Cup of Bo"));
        put(
                Table.REFUNDS,
                Map.of("refund_id", "r1", "order_id", orderId(1), "store_id", "store-1", "note", "Ines broke it"));
        log("webhook of ines", "orders/1", "{\"name\": \"Ines\"}");
        log("webhook of bo", "orders/3", "{\"name\": \"Bo\"}");
    }

    @Test
    void listsWhatIsNotDone() {
        request(RequestKind.DATA_REQUEST);

        Run run = stage.run("privacy", "list");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out().lines().filter(line -> line.contains(id)))
                .singleElement()
                .asString()
                .contains("2026-11-24T12:00:00Z", "due 2026-12-24T12:00:00Z", "data_request", "waiting", SHOP);
    }

    @Test
    void showsARequest() {
        request(RequestKind.CUSTOMER_REDACT);

        assertThat(stage.run("privacy", "show", id).out())
                .contains("customer_redact", "open", "shopify_customer_id  7", "store-1");
        Run missing = stage.run("privacy", "show", "nothing");
        assertThat(missing.exitCode()).isEqualTo(1);
        assertThat(missing.err()).contains("nothing: no such request");
    }

    @Test
    void exportsWhatIsKeptOfTheCustomerAndOfNobodyElse() throws IOException {
        request(RequestKind.DATA_REQUEST);
        Path file = directory.resolve("export.json");

        Run run = stage.run("privacy", "export", id, "--to", file.toString());

        assertThat(run.exitCode()).isZero();
        JsonNode document = new ObjectMapper().readTree(file.toFile());
        assertThat(document.path("shop_domain").asText()).isEqualTo(SHOP);
        assertThat(document.path("customers").findValuesAsText("customer_id")).containsExactly("c7");
        assertThat(document.path("orders").findValuesAsText("order_id"))
                .containsExactlyInAnyOrder(orderId(1), orderId(2));
        assertThat(document.path("order_items").findValuesAsText("order_item_id"))
                .containsExactly("i1");
        assertThat(document.path("refunds").findValuesAsText("note")).containsExactly("Ines broke it");
        assertThat(document.path("webhooks").findValuesAsText("payload")).contains("{\"name\": \"Ines\"}");
        assertThat(Files.readString(file)).doesNotContainIgnoringCase("bo@example.com", "\"Bo\"");
    }

    @Test
    void writesOverNoFile() throws IOException {
        request(RequestKind.DATA_REQUEST);
        Path file = Files.writeString(directory.resolve("there.json"), "precious");

        assertThat(stage.run("privacy", "export", id, "--to", file.toString()).exitCode())
                .isEqualTo(1);
        assertThat(file).hasContent("precious");
    }

    @Test
    void exportsDataRequestsOnly() {
        request(RequestKind.CUSTOMER_REDACT);

        Run run = stage.run(
                "privacy", "export", id, "--to", directory.resolve("none.json").toString());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("it asks for no data, but is a customer_redact");
    }

    @Test
    void endsARequestThatWaitedAndRemovesItsBody() {
        request(RequestKind.DATA_REQUEST);

        Run run = stage.run("privacy", "done", id, "--by", "ann");

        assertThat(run.exitCode()).isZero();
        assertThat(requests().find(new WebhookId(id)))
                .hasValueSatisfying(request -> assertThat(request.doneBy()).contains("ann"));
        assertThat(stage.row(id)).containsKey("redacted_at").doesNotContainKey("payload");
        assertThat(stage.run("privacy", "done", id, "--by", "ann").err()).contains("it is done already");
    }

    @Test
    void endsNoRequestThatTheFunctionWorksOn() {
        request(RequestKind.SHOP_REDACT);

        assertThat(stage.run("privacy", "done", id, "--by", "ann").err()).contains("the privacy function works on it");
        assertThat(stage.row(id)).containsKey("payload");
    }

    private void request(RequestKind kind) {
        log(id, "customers/7", """
                {"customer": {"id": 7, "email": "ines@example.com"}, "orders_requested": [1, 3]}""");
        Map<String, AttributeValue> row = new HashMap<>();
        row.put("request_id", AttributeValue.fromS(id));
        new PrivacyRequest(
                        new WebhookId(id),
                        kind,
                        new ShopDomain(SHOP),
                        Optional.of("store-1"),
                        Optional.of(new ShopifyId("7")),
                        NOON)
                .columns()
                .forEach((column, value) -> row.put(column.attribute(), value));
        stage.dynamoDb()
                .putItem(put -> put.tableName(name(Table.PRIVACY_REQUESTS)).item(row));
    }

    private static PrivacyRequests requests() {
        return new PrivacyRequests(stage.dynamoDb(), stage.stage().tablePrefix());
    }

    private static void log(String id, String resource, String body) {
        Envelope received = EmulatedStage.envelope(id, "orders/updated", SHOP, 1);
        new WebhookLog(stage.dynamoDb(), stage.stage().tablePrefix())
                .recordReceived(new Envelope(
                        received.id(),
                        received.topic(),
                        received.shopDomain(),
                        Optional.of(resource),
                        received.eventId(),
                        received.triggeredAt(),
                        received.apiVersion(),
                        received.receivedAt(),
                        Body.of(body)));
    }

    private static void order(long number, String customer, String email) {
        Map<String, String> row = new HashMap<>(Map.of(
                "order_id",
                orderId(number),
                "store_id",
                "store-1",
                "shopify_order_id",
                Long.toString(number),
                "customer_email",
                email,
                "created_at",
                "2026-11-01T00:00:00.000Z"));
        if (!customer.isEmpty()) {
            row.put("shopify_customer_id", customer);
        }
        put(Table.ORDERS, row);
    }

    private static String orderId(long number) {
        return RowId.order(new ShopDomain(SHOP), new ShopifyId(Long.toString(number)));
    }

    private static void put(Table table, Map<String, String> texts) {
        Map<String, AttributeValue> row = new HashMap<>();
        texts.forEach((name, text) -> row.put(name, AttributeValue.fromS(text)));
        stage.dynamoDb().putItem(put -> put.tableName(name(table)).item(row));
    }

    private static String name(Table table) {
        return table.name(stage.stage().tablePrefix());
    }
}
