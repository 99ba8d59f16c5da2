package com.commercive.webhooks.ingest;

import com.commercive.webhooks.ingest.durable.Stored;
import com.commercive.webhooks.ingest.http.Reply;
import com.commercive.webhooks.model.deployment.EnvironmentVariable;
import com.commercive.webhooks.model.topic.Topic;
import java.util.Map;

/** Decide what Shopify is told. */
enum ResponsePolicy {
    /** The platform's choice: 200 to everything, so that Shopify never drops a subscription. */
    ALWAYS_200,
    /** 401 to a bad signature, 503 where nothing durable was written: Shopify delivers again. */
    STRICT;

    static ResponsePolicy from(Map<String, String> environment) {
        String name = EnvironmentVariable.RESPONSE_POLICY.optional(environment).orElse("always-200");
        return switch (name) {
            case "always-200" -> ALWAYS_200;
            case "strict" -> STRICT;
            default -> throw new IllegalStateException("RESPONSE_POLICY: expected always-200 or strict, found " + name);
        };
    }

    /** Answer a bad signature; Shopify demands 401 for a compliance topic under either policy. */
    Reply forged(String topic) {
        return this == STRICT || Topic.isCompliance(topic) ? Reply.UNAUTHORIZED : Reply.RECEIVED;
    }

    Reply stored(Stored stored) {
        return this == STRICT && stored == Stored.LAST_COPY ? Reply.UNAVAILABLE : Reply.RECEIVED;
    }
}
