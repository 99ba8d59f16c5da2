package com.commercive.webhooks.local.sender;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** The sample bodies. Each is a resource named after its topic. */
public enum Sample {
    ORDERS_CREATE("orders/create"),
    ORDERS_UPDATED("orders/updated"),
    ORDERS_CANCELLED("orders/cancelled"),
    ORDERS_EDITED("orders/edited"),
    REFUNDS_CREATE("refunds/create"),
    FULFILLMENTS_CREATE("fulfillments/create"),
    FULFILLMENTS_UPDATE("fulfillments/update"),
    INVENTORY_LEVELS_CONNECT("inventory_levels/connect"),
    INVENTORY_LEVELS_UPDATE("inventory_levels/update"),
    INVENTORY_LEVELS_DISCONNECT("inventory_levels/disconnect"),
    PRODUCTS_CREATE("products/create"),
    PRODUCTS_UPDATE("products/update"),
    PRODUCTS_DELETE("products/delete"),
    CUSTOMERS_CREATE("customers/create"),
    CUSTOMERS_UPDATE("customers/update"),
    CUSTOMERS_DELETE("customers/delete"),
    ORDERS_DELETE("orders/delete"),
    SHOP_UPDATE("shop/update"),
    APP_SCOPES_UPDATE("app/scopes_update"),
    APP_UNINSTALLED("app/uninstalled"),
    CUSTOMERS_DATA_REQUEST("customers/data_request"),
    CUSTOMERS_REDACT("customers/redact"),
    SHOP_REDACT("shop/redact"),
    /** A topic that is not applied. */
    CARTS_UPDATE("carts/update");

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The fields in which two resources of one kind differ. */
    private static final List<String> IDS = List.of("id", "order_id", "inventory_item_id", "order_number");

    private static final List<String> SHOP_NAMES = List.of("myshopify_domain", "shop_domain");

    private final String topic;

    Sample(String topic) {
        this.topic = topic;
    }

    public String topic() {
        return topic;
    }

    public String sampleName() {
        return topic.replace('/', '-');
    }

    public static Optional<Sample> named(String name) {
        return Arrays.stream(values())
                .filter(sample -> sample.sampleName().equals(name))
                .findFirst();
    }

    /** Returns the sample of a topic: its own, or one with the same kind of body. */
    public static Optional<Sample> ofTopic(String topic) {
        return Arrays.stream(values())
                .filter(sample -> sample.topic.equals(topic))
                .findFirst()
                .or(() -> topic.startsWith("orders/") ? Optional.of(ORDERS_UPDATED) : Optional.empty());
    }

    /** Returns the body of the resource, updated now; that of a create is made now too. */
    public ObjectNode body() {
        ObjectNode body = read();
        String now = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
        if (topic.endsWith("/create")) {
            body.put("created_at", now);
        }
        if (body.has("updated_at")) {
            body.put("updated_at", now);
        }
        return body;
    }

    /** Returns the body of the n-th of several resources. That of n = 0 has the ids of the sample. */
    public ObjectNode body(int n) {
        ObjectNode body = body();
        IDS.stream()
                .filter(id -> body.path(id).isIntegralNumber())
                .forEach(id -> body.put(id, body.path(id).longValue() + n));
        body.path("line_items").forEach(line -> {
            if (line instanceof ObjectNode item) {
                item.put("id", item.path("id").longValue() + 1000L * n);
            }
        });
        if (body.has("order_number")) {
            body.put("name", "#" + body.path("order_number").longValue());
        }
        return body;
    }

    /** Returns the body as a shop sends it: that of a Shop, and that of a compliance topic, name the shop. */
    public static ObjectNode from(String shop, ObjectNode body) {
        SHOP_NAMES.stream().filter(body::has).forEach(field -> body.put(field, shop));
        return body;
    }

    /** Returns the body with a note that makes it that many bytes long, unless it is longer already. */
    public static ObjectNode padded(ObjectNode body, int bytes) {
        body.put("note", "");
        return body.put("note", "x".repeat(Math.max(0, bytes - bytes(body).length)));
    }

    public static byte[] bytes(ObjectNode body) {
        try {
            return JSON.writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private ObjectNode read() {
        String resource = "/samples/" + sampleName().toLowerCase(Locale.ROOT) + ".json";
        try (InputStream bytes = Objects.requireNonNull(Sample.class.getResourceAsStream(resource), resource)) {
            return (ObjectNode) JSON.readTree(bytes);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
