package com.commercive.webhooks.model.privacy;

import com.commercive.webhooks.model.topic.Topic;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a request asks for. */
public enum RequestKind {
    /** A customer wants to know what is kept. A person answers. */
    DATA_REQUEST(Topic.CUSTOMERS_DATA_REQUEST),
    /** A customer wants to be forgotten. */
    CUSTOMER_REDACT(Topic.CUSTOMERS_REDACT),
    /** A shop that uninstalled the app wants to be forgotten. */
    SHOP_REDACT(Topic.SHOP_REDACT);

    private final Topic topic;

    RequestKind(Topic topic) {
        this.topic = topic;
    }

    public Topic topic() {
        return topic;
    }

    /** Returns the kind of the requests that come with a compliance topic. */
    public static RequestKind of(Topic topic) {
        return Arrays.stream(values())
                .filter(kind -> kind.topic == topic)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no compliance topic: " + topic));
    }

    public String attribute() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the kind with that value of the attribute; empty where it is none, as in the row of a forgotten shop. */
    static Optional<RequestKind> of(String attribute) {
        return Arrays.stream(values())
                .filter(kind -> kind.attribute().equals(attribute))
                .findFirst();
    }
}
