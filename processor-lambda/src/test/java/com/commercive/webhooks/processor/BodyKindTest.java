package com.commercive.webhooks.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Nobody signs the headers: whoever has one genuine body can send it under any topic, where it must change nothing. */
final class BodyKindTest {
    @RegisterExtension
    static final ProcessorSetup setup = new ProcessorSetup();

    private static final String TIMES =
            "\"id\": 71, \"created_at\": \"2026-03-01T10:00:00Z\", \"updated_at\": \"2026-03-01T10:00:00Z\"";

    /** Bodies by the topic that each is genuine under. Those of a fulfillment and a refund have an order's id, too. */
    private static final Map<String, String> BODIES = new TreeMap<>(Map.of(
            "orders/updated",
            "{%s, \"financial_status\": \"paid\", \"total_price\": \"1.00\", \"line_items\": [], \"customer\": null}",
            "fulfillments/create",
            "{%s, \"order_id\": 72, \"status\": \"success\", \"tracking_number\": null, \"line_items\": []}",
            "refunds/create",
            "{%s, \"order_id\": 72, \"refund_line_items\": [], \"transactions\": []}",
            "products/update",
            "{%s, \"title\": \"Cup\", \"status\": \"active\", \"variants\": []}",
            "customers/update",
            "{%s, \"email\": \"bo@example.com\", \"state\": \"enabled\"}",
            "shop/update",
            "{%s, \"name\": \"Lamps\", \"email\": \"bo@example.com\", \"myshopify_domain\": \"red-shop.myshopify.com\"}",
            "inventory_levels/update",
            "{\"inventory_item_id\": 73, \"location_id\": 74, \"available\": 5, \"updated_at\": \"2026-03-01T10:00:00Z\"}",
            "orders/edited",
            "{\"order_edit\": {\"id\": 75, \"order_id\": 72}}"));

    static Stream<Arguments> bodiesUnderOtherTopics() {
        return Stream.concat(
                        BODIES.keySet().stream(),
                        Stream.of(
                                "orders/delete",
                                "products/delete",
                                "customers/delete",
                                "app/uninstalled",
                                "app/scopes_update",
                                "inventory_levels/disconnect"))
                .flatMap(topic -> BODIES.keySet().stream()
                        .filter(genuine -> !genuine.equals(topic))
                        .filter(genuine -> !(genuine.equals("shop/update") && topic.equals("app/uninstalled")))
                        .map(genuine -> Arguments.of(topic, genuine)));
    }

    @ParameterizedTest
    @MethodSource("bodiesUnderOtherTopics")
    void isRefusedUnderAnotherTopic(String topic, String genuine) {
        Delivery other = Delivery.of(topic, BODIES.getOrDefault(genuine, "").formatted(TIMES));

        assertThat(setup.process(other)).containsExactly(other.webhookId());

        assertThat(setup.logRow(other)).containsEntry("outcome", "failed");
        assertThat(setup.logRow(other).get("error")).matches("[a-z_.]+: expected .+, found .+");
    }

    static Stream<String> topics() {
        return BODIES.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("topics")
    void isTakenUnderItsOwn(String topic) {
        Delivery genuine = Delivery.of(topic, BODIES.getOrDefault(topic, "").formatted(TIMES));

        assertThat(setup.process(genuine)).isEmpty();
    }
}
