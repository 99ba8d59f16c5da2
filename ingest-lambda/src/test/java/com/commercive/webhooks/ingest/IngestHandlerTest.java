package com.commercive.webhooks.ingest;

import static com.commercive.webhooks.ingest.IngestSetup.RECEIVED;
import static com.commercive.webhooks.ingest.IngestSetup.answer;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.commercive.localaws.testing.EmulatedAws;
import com.commercive.webhooks.ingest.samples.CapturedOutput;
import com.commercive.webhooks.ingest.samples.SampleEvent;
import com.commercive.webhooks.model.envelope.Body;
import com.commercive.webhooks.model.envelope.Envelope;
import com.commercive.webhooks.model.table.TableCreation;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

final class IngestHandlerTest {
    @RegisterExtension
    static final EmulatedAws aws = new EmulatedAws(TableCreation::requests);

    @RegisterExtension
    final CapturedOutput output = new CapturedOutput();

    @RegisterExtension
    final IngestSetup ingest = new IngestSetup(aws);

    private final IngestHandler handler = ingest.handler(ResponsePolicy.ALWAYS_200);

    @ParameterizedTest
    @CsvSource({
        "orders-create, orders/create, orders/820982911946154508",
        "orders-update, orders/updated, orders/820982911946154508",
        "inventory-update, inventory_levels/update, inventory_items/271878346596884015",
        "fulfillment-create, fulfillments/create, orders/820982911946154508",
        "app-uninstall, app/uninstalled, ",
        "orders-paid-base64, orders/paid, orders/820982911946154508",
    })
    void logsAndQueuesAWebhook(String file, String topic, String resource) {
        SampleEvent event = SampleEvent.file(file);

        assertThat(answer(handler, event)).isEqualTo(RECEIVED);

        assertThat(ingest.queued()).singleElement().satisfies(queued -> {
            assertThat(queued.id().value()).isEqualTo("webhook-" + file);
            assertThat(queued.topic()).isEqualTo(topic);
            assertThat(queued.resource().orElse(null)).isEqualTo(resource);
            assertThat(queued.shopDomain()).contains("demo-store.myshopify.com");
            assertThat(queued.receivedAt()).isEqualTo(Instant.parse("2026-03-29T18:00:30.5Z"));
            assertThat(queued.body()).isEqualTo(Body.of(event.body()));
        });
        assertThat(ingest.row("webhook-" + file))
                .containsEntry("topic", AttributeValue.fromS(topic))
                .containsEntry("processed", AttributeValue.fromBool(false))
                .containsEntry("created_at", AttributeValue.fromS("2026-03-29T18:00:30.500000000Z"))
                .doesNotContainKeys("outcome", "error");
        assertThat(output.counted()).containsExactlyInAnyOrder(topic + " Received", topic + " AnswerTime");
    }

    @Test
    void saysInOneLineWhatItReceived() {
        answer(handler, SampleEvent.file("orders-create").webhookId("w-line"));

        assertThat(output.lines("Received orders/create webhook"))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.path("webhook_id").asText()).isEqualTo("w-line");
                    assertThat(line.path("topic").asText()).isEqualTo("orders/create");
                    assertThat(line.path("shop_domain").asText()).isEqualTo("demo-store.myshopify.com");
                    assertThat(line.path("stored").asText()).isEqualTo("QUEUED");
                });
    }

    @Test
    void aSecondDeliveryIsTheSameRow() {
        SampleEvent event = SampleEvent.file("orders-create").webhookId("w-twice");
        answer(handler, event);
        Map<String, AttributeValue> first = ingest.row("w-twice");
        ingest.clock.advance(Duration.ofMinutes(3));

        assertThat(answer(handler, event)).isEqualTo(RECEIVED);

        assertThat(ingest.row("w-twice")).isEqualTo(first);
        assertThat(ingest.queued())
                .extracting(Envelope::id)
                .extracting(Object::toString)
                .containsOnly("w-twice");
    }

    @Test
    void storesAndCountsAnUnknownTopicAndNeverQueuesIt() {
        String file = "carts-update";
        assertThat(answer(handler, SampleEvent.file(file))).isEqualTo(RECEIVED);

        assertThat(ingest.queued()).isEmpty();
        assertThat(ingest.row("webhook-" + file))
                .containsEntry("outcome", AttributeValue.fromS("unknown_topic"))
                .containsEntry(
                        "topic", AttributeValue.fromS(SampleEvent.file(file).header("x-shopify-topic")))
                .containsKey("payload")
                .doesNotContainKey("error");
        assertThat(output.counted())
                .containsExactlyInAnyOrder("unknown Received", "unknown UnknownTopic", "unknown AnswerTime");
    }

    @Test
    void storesAWebhookThatSaysNothingOfItself() {
        SampleEvent event = SampleEvent.file("orders-create").path("/");
        for (String name : List.of("topic", "shop-domain", "webhook-id", "event-id", "triggered-at", "api-version")) {
            event = event.without("x-shopify-" + name);
        }

        assertThat(answer(handler, event)).isEqualTo(RECEIVED);

        JsonNode line = output.lines("Received unknown webhook").getFirst();
        assertThat(ingest.row(line.path("webhook_id").asText()))
                .containsEntry("topic", AttributeValue.fromS("unknown"))
                .doesNotContainKeys("shop_domain", "event_id", "triggered_at", "api_version");
    }

    @ParameterizedTest
    @ValueSource(strings = {"größe-注文-🧾", "with space", "a,b;c=\"d\""})
    void takesAnyTextForAHeader(String text) {
        SampleEvent event = SampleEvent.file("orders-create").webhookId("w-headers " + text);
        for (String name : List.of("shop-domain", "event-id", "triggered-at", "api-version")) {
            event = event.header("x-shopify-" + name, text.repeat(30));
        }

        assertThat(answer(handler, event)).isEqualTo(RECEIVED);

        assertThat(ingest.queued())
                .singleElement()
                .satisfies(queued -> assertThat(queued.shopDomain())
                        .hasValueSatisfying(shop -> assertThat(shop).startsWith(text)));
        assertThat(ingest.row("w-headers " + text)).containsKeys("shop_domain", "event_id");
    }

    static Stream<byte[]> hostileBodies() {
        return Stream.of(
                "not json".getBytes(UTF_8),
                "null".getBytes(UTF_8),
                "[]".getBytes(UTF_8),
                "{\"id\":1e400}".getBytes(UTF_8),
                ("{\"id\":1,\"deep\":" + "[".repeat(100_000)).getBytes(UTF_8),
                new byte[] {0},
                new byte[] {(byte) 0xC3, (byte) 0x28},
                ("{\"id\":1,\"note\":\"" + "x".repeat(4_400_000) + "\"}").getBytes(UTF_8));
    }

    @ParameterizedTest
    @MethodSource("hostileBodies")
    void takesWhateverIsSigned(byte[] body) {
        SampleEvent event = SampleEvent.file("orders-create")
                .without("x-shopify-webhook-id")
                .body(body);

        assertThat(answer(handler, event)).isEqualTo(RECEIVED);

        assertThat(ingest.queued()).extracting(Envelope::body).containsExactly(Body.of(body));
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /, 200",
        "HEAD, /, 200",
        "GET, /webhooks/orders/create, 405",
        "HEAD, /any, 405",
        "PUT, /webhooks/orders/create, 405",
        "DELETE, /, 405",
        "OPTIONS, /, 405",
        "PATCH, /webhooks/orders/create, 405",
    })
    void answersOtherMethods(String method, String path, int status) {
        SampleEvent event = SampleEvent.file("orders-create")
                .webhookId("w-method")
                .method(method)
                .path(path);

        assertThat(answer(handler, event)).startsWith(status + " ");
        assertThat(ingest.row("w-method")).isEmpty();
    }

    @Test
    void answersAHealthCheck() {
        assertThat(answer(handler, SampleEvent.file("health"))).isEqualTo("200 {\"message\":\"OK\"}");
        assertThat(output.counted()).isEmpty();
    }
}
