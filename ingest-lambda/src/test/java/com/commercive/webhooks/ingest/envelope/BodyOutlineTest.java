package com.commercive.webhooks.ingest.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import com.commercive.webhooks.model.envelope.Body;
import com.commercive.webhooks.model.topic.TopicFamily;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class BodyOutlineTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ORDERS | {\"id\":820982911946154508} | orders/820982911946154508",
                "ORDERS | {\"id\":\"820982911946154508\"} | orders/820982911946154508",
                "ORDERS | {\"line_items\":[{\"id\":1}],\"customer\":{\"id\":2},\"id\":3} | orders/3",
                "ORDERS | {\"id\":3,\"customer\":{\"id\":2}} | orders/3",
                "ORDERS | {\"id\":1,\"id\":2} | orders/2",
                "ORDERS | \uFEFF{\"id\":3} | orders/3",
                "FULFILLMENTS | {\"id\":1,\"order_id\":2} | orders/2",
                "REFUNDS | {\"id\":1,\"order_id\":2} | orders/2",
                "ORDER_EDITS | {\"order_edit\":{\"id\":1,\"order_id\":2,\"line_items\":{\"order_id\":3}}} | orders/2",
                "ORDER_EDITS | {\"order_edit\":{\"order_id\":1},\"order_edit\":{\"order_id\":2}} | orders/2",
                "PRODUCTS | {\"id\":1,\"variants\":[{\"id\":2}]} | products/1",
                "CUSTOMER_DELETIONS | {\"id\":1} | customers/1",
                "INVENTORY_LEVELS | {\"inventory_item_id\":9,\"location_id\":1} | inventory_items/9",
            })
    void namesTheThingWhoseOrderMatters(TopicFamily family, String body, String resource) {
        assertThat(BodyOutline.of(Body.of(body)).resource(family)).contains(resource);
    }

    static Stream<String> withoutAUsableId() {
        return Stream.of(
                "",
                "no json",
                "null",
                "[]",
                "[{\"id\":1}]",
                "1",
                "\"id\"",
                "{",
                "{\"id\"",
                "{\"id\":1,",
                "{\"id\":1,\"note\":\"never closed",
                "{\"id\":1,\"tags\":[}",
                "{}",
                "{\"id\":null}",
                "{\"id\":true}",
                "{\"id\":0}",
                "{\"id\":-1}",
                "{\"id\":1.5}",
                "{\"id\":1e400}",
                "{\"id\":1e3}",
                "{\"id\":\"\"}",
                "{\"id\":\"one\"}",
                "{\"id\":{\"value\":1}}",
                "{\"id\":[1]}",
                "{\"id\":9223372036854775808}",
                "{\"id\":" + "9".repeat(100_000) + "}",
                "{\"ID\":1}",
                "{\"id\":1,\"id\":null}",
                "{\"id\":1,\"deep\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}",
                "{\"id\":1,\"deep\":" + "{\"a\":".repeat(100_000),
                "\uFEFF{\"id\":1");
    }

    /** Prevents the id of an object from being taken for one that a later field of the same name has not. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"order_id\":1}",
                "{\"order_edit\":null}",
                "{\"order_edit\":[{\"order_id\":1}]}",
                "{\"order_edit\":{\"order_id\":1},\"order_edit\":{}}",
                "{\"order_edit.order_id\":1}",
            })
    void findsNoOrderOfAnEditOfAnotherShape(String body) {
        assertThat(BodyOutline.of(Body.of(body)).resource(TopicFamily.ORDER_EDITS))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("withoutAUsableId")
    void findsNothingInABodyWithoutAUsableId(String body) {
        assertThat(BodyOutline.of(Body.of(body)).resource(TopicFamily.ORDERS)).isEmpty();
    }

    /** The group must be the order's, or its update could pass another one's that is well-formed. */
    @Test
    void readsTheIdBesideTextThatIsNotUtf8() {
        byte[] body = "{\"note\":\"?(\",\"id\":7}".getBytes(StandardCharsets.ISO_8859_1);
        body[9] = (byte) 0xC3;

        assertThat(BodyOutline.of(Body.of(body)).resource(TopicFamily.ORDERS)).contains("orders/7");
    }

    @Test
    void isTheWholeShopForTheApp() {
        assertThat(BodyOutline.of(Body.of("{\"id\":1}")).resource(TopicFamily.APP))
                .isEmpty();
    }
}
