package com.commercive.webhooks.ingest;

import static com.commercive.webhooks.ingest.IngestSetup.RECEIVED;
import static com.commercive.webhooks.ingest.IngestSetup.UNAUTHORIZED;
import static com.commercive.webhooks.ingest.IngestSetup.answer;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.commercive.localaws.testing.EmulatedAws;
import com.commercive.webhooks.ingest.samples.CapturedOutput;
import com.commercive.webhooks.ingest.samples.SampleEvent;
import com.commercive.webhooks.model.table.TableCreation;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Shopify's compliance topics are kept under their names, and nothing but the signature is demanded of them. */
final class IngestComplianceTest {
    private static final String SHOP = "\"shop_id\":954889,\"shop_domain\":\"Demo-Store.myshopify.com\"";
    private static final String CUSTOMER = "\"customer\":{\"id\":191167}";

    @RegisterExtension
    static final EmulatedAws aws = new EmulatedAws(TableCreation::requests);

    @RegisterExtension
    final CapturedOutput output = new CapturedOutput();

    @RegisterExtension
    final IngestSetup ingest = new IngestSetup(aws);

    private final IngestHandler handler = ingest.handler(ResponsePolicy.ALWAYS_200);

    /** Counted as an unknown topic, they would ring the alarm that says to remove the subscription. */
    @ParameterizedTest
    @ValueSource(strings = {"customers/data_request", "customers/redact", "shop/redact"})
    void queuesThemUnderTheirNamesAndCountsThemApart(String topic) {
        SampleEvent event = SampleEvent.file("customers-redact")
                .header("x-shopify-topic", topic)
                .webhookId("w " + topic);

        assertThat(answer(handler, event)).isEqualTo(RECEIVED);

        assertThat(ingest.queued()).hasSize(1);
        assertThat(ingest.row("w " + topic))
                .containsEntry("topic", AttributeValue.fromS(topic))
                .containsEntry("processed", AttributeValue.fromBool(false))
                .containsKey("payload")
                .doesNotContainKeys("outcome", "error", "failed");
        assertThat(output.counted())
                .containsExactlyInAnyOrder(topic + " Received", topic + " ComplianceRequest", topic + " AnswerTime");
        assertThat(output.lines("Received " + topic + " webhook")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                SHOP + "," + CUSTOMER + ",\"orders_requested\":[],\"data_request\":{\"id\":1} | customers/data_request",
                SHOP + "," + CUSTOMER + ",\"orders_to_redact\":[1] | customers/redact",
                SHOP + " | shop/redact",
                SHOP + "," + CUSTOMER + " | unknown",
                "\"shop_domain\":\"demo-store.myshopify.com\" | unknown",
                "\"id\":1 | unknown",
            })
    void theKeysOfTheBodyNameTheTopicWhereNoHeaderDoes(String fields, String topic) {
        row(bare("{" + fields + "}"), topic);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "null", "{", "{" + SHOP, "not json"})
    void aBodyThatIsNoObjectNamesNone(String body) {
        row(bare(body + " "), "unknown");
    }

    @Test
    void theKeysNameNothingElsewhere() {
        row(bare("{" + SHOP + "}").path("/webhooks"), "unknown");
        row(bare("{" + SHOP + "}").path("/webhooks/orders/create").header("x-shopify-topic", "any/topic"), "any/topic");
    }

    /** They came without the shop and the API version, and Shopify retries what is refused for that. */
    @Test
    void takesTheShopFromTheBody() {
        SampleEvent event = bare("{" + SHOP + "}");

        assertThat(ingest.row(receivedId(event, "shop/redact")))
                .containsEntry("shop_domain", AttributeValue.fromS("demo-store.myshopify.com"));
        assertThat(ingest.row(receivedId(event.header("x-shopify-shop-domain", "other.myshopify.com"), "shop/redact")))
                .as("the body is signed, the header is not")
                .containsEntry("shop_domain", AttributeValue.fromS("demo-store.myshopify.com"));
    }

    @Test
    void takesTheShopFromTheHeaderWhereTheBodyNamesNone() {
        SampleEvent event = bare("{\"shop_id\":1,\"shop_domain\":\"{shop}.myshopify.com\"}")
                .header("x-shopify-shop-domain", "demo-store.myshopify.com");

        assertThat(ingest.row(receivedId(event, "shop/redact")))
                .containsEntry("shop_domain", AttributeValue.fromS("demo-store.myshopify.com"));
    }

    /** Shopify's review sends one with a bad signature, with or without the header, and wants a 401. */
    @ParameterizedTest
    @ValueSource(strings = {"", "orders/create", "customers/redact"})
    void answers401ToABadSignatureAtTheirPathWhateverTheHeaderSays(String topic) {
        SampleEvent event = SampleEvent.file("customers-redact").header("x-shopify-topic", topic);

        assertThat(answer(handler, event.tampered())).isEqualTo(UNAUTHORIZED);
    }

    @Test
    void answers401ToABadSignatureAnywhereByTheHeader() {
        SampleEvent event = SampleEvent.file("customers-redact").path("/webhooks/orders/create");

        assertThat(answer(handler, event.tampered())).isEqualTo(UNAUTHORIZED);
    }

    private void row(SampleEvent event, String topic) {
        String label = topic.equals("any/topic") ? "unknown" : topic;
        assertThat(ingest.row(receivedId(event, label))).containsEntry("topic", AttributeValue.fromS(topic));
    }

    private String receivedId(SampleEvent event, String label) {
        assertThat(answer(handler, event)).isEqualTo(RECEIVED);
        List<JsonNode> lines = output.lines("Received " + label + " webhook");
        assertThat(lines).as("received as %s", label).isNotEmpty();
        return lines.getLast().path("webhook_id").asText();
    }

    /** A signed webhook at the compliance path, with no header of Shopify's but the signature. */
    private static SampleEvent bare(String body) {
        SampleEvent event = SampleEvent.file("customers-redact");
        for (String name : List.of("topic", "shop-domain", "webhook-id", "event-id", "triggered-at", "api-version")) {
            event = event.without("x-shopify-" + name);
        }
        return event.body(body.getBytes(UTF_8));
    }
}
