package com.commercive.webhooks.chaos.traffic;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** The bodies of poison messages. The processor can apply none of them, each for another reason. */
final class PoisonBodies {
    private static final String TOO_LONG_TOGETHER = "ä".repeat(49_000);

    private PoisonBodies() {}

    /** Returns bodies of an order, whose message group also has healthy ones. */
    static List<byte[]> ofOrder(ObjectNode order) {
        List<UnaryOperator<ObjectNode>> ways = List.of(
                body -> body.put("total_price", "a lot"),
                body -> body.put("total_price", "1." + "7".repeat(60)),
                body -> body.put("line_items", "none"),
                body -> body.put("customer", true),
                body -> body.put("updated_at", "2099-01-01T00:00:00Z"),
                body -> body.put("created_at", "yesterday"),
                PoisonBodies::tooLargeForARow);
        List<byte[]> bodies = new ArrayList<>();
        ways.forEach(way -> bodies.add(bytes(way.apply(order.deepCopy()).toString())));
        bodies.add(bytes(
                order.toString().replaceFirst("\\{", "{\"total_tax\":1e400,").replace("\"total_tax\":\"", "\"x\":\"")));
        return bodies;
    }

    /** Returns bodies that name no order. */
    static List<byte[]> ofNoOrder() {
        return List.of(
                bytes("no JSON"),
                bytes("[1]"),
                bytes("null"),
                bytes("[".repeat(100_000)),
                bytes("{\"name\":\"no id\"}"));
    }

    /** Makes the body so large that DynamoDB refuses the row, although each field by itself is short enough. */
    private static ObjectNode tooLargeForARow(ObjectNode body) {
        for (String field : new String[] {"name", "financial_status", "fulfillment_status", "currency", "email"}) {
            body.put(field, TOO_LONG_TOGETHER);
        }
        return body;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
