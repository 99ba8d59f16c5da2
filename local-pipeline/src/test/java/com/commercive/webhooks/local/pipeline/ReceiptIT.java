package com.commercive.webhooks.local.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.commercive.webhooks.local.sender.Destination;
import com.commercive.webhooks.local.sender.PostedWebhook;
import com.commercive.webhooks.local.sender.Sample;
import com.commercive.webhooks.local.sender.Sender.PostResponse;
import com.commercive.webhooks.model.table.Table;
import com.commercive.webhooks.model.topic.Endpoint;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The responses to webhooks, and the rows that webhooks leave in the log. */
final class ReceiptIT {
    private final TestShop shop = TestShop.installed();

    /** Prevents a forged webhook from being replayed as a genuine one. */
    @Test
    void keepsNothingOfABadSignature() {
        PostedWebhook webhook = shop.webhook(Endpoint.ORDERS_CREATE, Sample.ORDERS_CREATE.body());
        byte[] tampered = webhook.signed().clone();
        tampered[10] ^= 1;

        PostResponse response = TestShop.send(webhook, tampered);

        assertThat(response).isEqualTo(new PostResponse(200, "{\"message\":\"Received\"}"));
        TestShop.awaitProcessed(shop.post(Endpoint.ORDERS_UPDATED, Sample.ORDERS_UPDATED.body(1)));
        assertThat(TestShop.logRow(webhook)).isEmpty();
        assertThat(shop.rows(
                        Table.ORDERS,
                        "shopify_order_id",
                        Sample.ORDERS_CREATE.body().path("id").asText()))
                .isEmpty();
    }

    @Test
    void answers401ToAComplianceTopicWithABadSignature() {
        PostedWebhook webhook = webhook("customers/redact", Sample.CUSTOMERS_REDACT);

        assertThat(TestShop.send(webhook, "{}".getBytes(StandardCharsets.UTF_8)).status())
                .isEqualTo(401);
        assertThat(TestShop.send(webhook, webhook.signed()).status()).isEqualTo(200);
    }

    @Test
    void keepsAnUnknownTopicWithoutQueueingIt() {
        PostedWebhook webhook = webhook("carts/update", Sample.CARTS_UPDATE);

        TestShop.post(webhook);

        TestShop.awaitProcessed(shop.post(Endpoint.ORDERS_CREATE, Sample.ORDERS_CREATE.body()));
        Map<String, AttributeValue> log = TestShop.logRow(webhook);
        assertThat(TestShop.text(log, "outcome")).isEqualTo("unknown_topic");
        assertThat(TestShop.text(log, "topic")).isEqualTo("carts/update");
        assertThat(log).containsEntry("processed", AttributeValue.fromBool(false));
        assertThat(log).doesNotContainKeys("attempts", "error", "failed");
        assertThat(RunningSystem.lines())
                .noneMatch(line -> line.startsWith("[processor]") && line.contains(webhook.id()));
    }

    @Test
    void appliesADuplicateOnce() {
        PostedWebhook webhook = shop.webhook(Endpoint.ORDERS_CREATE, Sample.ORDERS_CREATE.body());

        List<CompletableFuture<Void>> deliveries = IntStream.range(0, 20)
                .mapToObj(n -> CompletableFuture.runAsync(() -> TestShop.post(webhook)))
                .toList();
        deliveries.forEach(CompletableFuture::join);

        Map<String, AttributeValue> log = TestShop.awaitProcessed(webhook);
        TestShop.post(webhook);
        TestShop.awaitProcessed(shop.post(Endpoint.ORDERS_UPDATED, Sample.ORDERS_UPDATED.body(1)));
        Map<String, AttributeValue> order =
                shop.order(Sample.ORDERS_CREATE.body().path("id").longValue());
        assertThat(shop.rows(Table.ORDER_ITEMS, "order_id", TestShop.text(order, "order_id")))
                .hasSize(2);
        assertThat(TestShop.logRow(webhook)).isEqualTo(log);
    }

    @Test
    void answersAHealthCheckAndRefusesOtherMethods() throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var get = HttpRequest.newBuilder(RunningSystem.system().ingest().resolve("/"))
                    .build();
            var put = HttpRequest.newBuilder(RunningSystem.system().ingest().resolve("/webhooks"))
                    .PUT(HttpRequest.BodyPublishers.ofString("{}"))
                    .build();
            var discarding = HttpResponse.BodyHandlers.discarding();

            assertThat(client.send(get, discarding).statusCode()).isEqualTo(200);
            assertThat(client.send(put, discarding).statusCode()).isEqualTo(405);
        }
    }

    private PostedWebhook webhook(String topic, Sample sample) {
        return PostedWebhook.of(Destination.parse(topic), shop.domain(), Sample.bytes(sample.body()));
    }
}
