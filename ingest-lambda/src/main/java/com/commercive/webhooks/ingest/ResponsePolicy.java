package com.commercive.webhooks.ingest;

import com.commercive.webhooks.ingest.durable.Stored;
import com.commercive.webhooks.ingest.http.IngestReply;
import com.commercive.webhooks.model.deployment.EnvironmentVariable;
import java.util.Map;

/** The policy by which Shopify is answered. */
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

    /** Returns the answer to a bad signature; Shopify demands 401 for a compliance topic under either policy. */
    IngestReply forged(boolean isCompliance) {
        return this == STRICT || isCompliance ? IngestReply.UNAUTHORIZED : IngestReply.RECEIVED;
    }

    /** Returns the answer to a genuine webhook, by where it is kept now. */
    IngestReply stored(Stored stored) {
        return this == STRICT && stored == Stored.LAST_COPY ? IngestReply.UNAVAILABLE : IngestReply.RECEIVED;
    }
}
