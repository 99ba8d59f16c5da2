package com.commercive.webhooks.ingest;

import static com.commercive.webhooks.ingest.IngestSetup.RECEIVED;
import static com.commercive.webhooks.ingest.IngestSetup.answer;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.commercive.localaws.testing.EmulatedAws;
import com.commercive.webhooks.ingest.samples.CapturedOutput;
import com.commercive.webhooks.ingest.samples.FaultyEmulator.EmulatorFault;
import com.commercive.webhooks.ingest.samples.SampleEvent;
import com.commercive.webhooks.model.table.TableCreation;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A next-generation Event is never read as a classic body: its ids are others, and a row would be emptied by it. */
final class IngestShopifyEventTest {
    private static final String BODY = "{\"topic\":\"Order\",\"action\":\"update\",\"handle\":\"order-updates\","
            + "\"fields_changed\":{\"updated\":[\"order.note\"]},\"data\":{\"order\":{\"id\":\"gid://shopify/Order/1\"}}}";

    @RegisterExtension
    static final EmulatedAws aws = new EmulatedAws(TableCreation::requests);

    @RegisterExtension
    final CapturedOutput output = new CapturedOutput();

    @RegisterExtension
    final IngestSetup ingest = new IngestSetup(aws);

    private final IngestHandler handler = ingest.handler(ResponsePolicy.ALWAYS_200);

    @ParameterizedTest
    @ValueSource(
            strings = {"/webhooks/orders/update", "/webhooks/app/uninstall", "/webhooks/compliance", "/webhooks", "/"})
    void logsItUnderItsNameAndQueuesItNowhere(String path) {
        assertThat(answer(handler, event("w " + path, BODY).path(path))).isEqualTo(RECEIVED);

        assertThat(ingest.queued()).isEmpty();
        assertThat(ingest.row("w " + path))
                .containsAllEntriesOf(Map.of(
                        "topic", AttributeValue.fromS("events/Order"),
                        "action", AttributeValue.fromS("update"),
                        "handle", AttributeValue.fromS("order-updates"),
                        "outcome", AttributeValue.fromS("ignored"),
                        "processed", AttributeValue.fromBool(false),
                        "shop_domain", AttributeValue.fromS("demo-store.myshopify.com"),
                        "payload", AttributeValue.fromS(BODY)))
                .doesNotContainKeys("error", "failed", "resource");
        assertThat(output.counted())
                .containsExactlyInAnyOrder("events Received", "events ShopifyEvent", "events AnswerTime");
        assertThat(output.lines("Received events webhook"))
                .singleElement()
                .satisfies(line -> assertThat(line.path("topic").asText()).isEqualTo("events/Order"));
    }

    @Test
    void knowsItByItsHeadersWhereTheQueryFailed() {
        String body = "{\"query_errors\":[{\"message\":\"throttled\"}]}";
        SampleEvent event = event("w-query-errors", body).path("/webhooks/orders/update");

        answer(handler, event);

        assertThat(ingest.row("w-query-errors"))
                .containsEntry("topic", AttributeValue.fromS("events/Order"))
                .containsEntry("action", AttributeValue.fromS("update"))
                .containsEntry("handle", AttributeValue.fromS("order-updates"));
        assertThat(ingest.queued()).isEmpty();
    }

    /** The headers are not signed: whatever they say, an order must not be emptied by an Event about it. */
    @ParameterizedTest
    @ValueSource(strings = {"orders/updated", "Product", ""})
    void knowsItByItsBodyWhateverTheHeadersSay(String topic) {
        SampleEvent event = SampleEvent.file("orders-update")
                .header("x-shopify-topic", topic)
                .webhookId("w-body-" + topic)
                .body(BODY.getBytes(UTF_8));

        answer(handler, event);

        assertThat(ingest.row("w-body-" + topic))
                .containsEntry("topic", AttributeValue.fromS("events/Order"))
                .containsEntry("action", AttributeValue.fromS("update"))
                .containsEntry("handle", AttributeValue.fromS("order-updates"));
        assertThat(ingest.queued()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "{\"a\":1}", "[1]", "\"\""})
    void takesFromTheHeadersWhatTheBodyDoesNotSay(String value) {
        String body = "{\"fields_changed\":{},\"topic\":%s,\"action\":%s,\"handle\":%s}".formatted(value, value, value);

        answer(handler, event("w-value", body).webhookId("w-value " + value));

        assertThat(ingest.row("w-value " + value))
                .containsEntry("topic", AttributeValue.fromS("events/Order"))
                .containsEntry("action", AttributeValue.fromS("update"))
                .containsEntry("handle", AttributeValue.fromS("order-updates"));
    }

    @Test
    void aClassicTopicWithAHandleIsNone() {
        SampleEvent event = SampleEvent.file("orders-update").header("shopify-handle", "any");

        answer(handler, event);

        assertThat(ingest.queued()).hasSize(1);
        assertThat(ingest.row("webhook-orders-update")).doesNotContainKeys("action", "handle");
    }

    @Test
    void aTopicWithoutASlashAloneIsUnknown() {
        SampleEvent event = SampleEvent.file("orders-update")
                .header("x-shopify-topic", "Order")
                .webhookId("w-no-slash");

        answer(handler, event);

        assertThat(ingest.row("w-no-slash")).containsEntry("outcome", AttributeValue.fromS("unknown_topic"));
    }

    @Test
    void boundsWhatTheBodySaysOfIt() {
        String body = "{\"fields_changed\":{},\"topic\":\"%s\",\"action\":\"%s\",\"handle\":\"%s\"}";
        String longText = "x".repeat(100_000);

        answer(handler, event("w-long", body.formatted(longText, longText, longText)));

        assertThat(ingest.row("w-long"))
                .containsEntry("topic", AttributeValue.fromS("events/" + "x".repeat(255)))
                .containsEntry("action", AttributeValue.fromS("x".repeat(255)))
                .containsEntry("handle", AttributeValue.fromS("x".repeat(255)));
    }

    @Test
    void isWholeInTheLogStreamWhereDynamoDbIsDown() {
        ingest.dynamoDb.begin(EmulatorFault.RESETS);

        answer(handler, event("w-last", BODY));

        assertThat(output.lastCopy().topic()).isEqualTo("events/Order");
        assertThat(output.counted()).contains("events ShopifyEvent", "events LastCopy");
    }

    /** An Event with the headers that Shopify sends. */
    private static SampleEvent event(String webhookId, String body) {
        SampleEvent event = SampleEvent.file("orders-update");
        for (String name : new String[] {"topic", "webhook-id", "shop-domain"}) {
            event = event.without("x-shopify-" + name);
        }
        return event.header("shopify-topic", "Order")
                .header("shopify-action", "update")
                .header("shopify-handle", "order-updates")
                .header("shopify-webhook-id", webhookId)
                .header("shopify-shop-domain", "demo-store.myshopify.com")
                .body(body.getBytes(UTF_8));
    }
}
