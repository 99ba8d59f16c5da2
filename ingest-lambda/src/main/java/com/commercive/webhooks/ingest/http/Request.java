package com.commercive.webhooks.ingest.http;

import java.util.Map;
import java.util.Optional;

/**
 * Hold an HTTP request.
 *
 * @param headers by their names in lower case
 * @param body the raw bytes, as they were signed
 */
public record Request(String method, String path, Map<String, String> headers, byte[] body) {
    public Request {
        headers = Map.copyOf(headers);
    }

    /** Find one of Shopify's headers, {@code X-Shopify-{name}} or, as newer deliveries have it, {@code Shopify-{name}}. */
    public Optional<String> shopifyHeader(String name) {
        return Optional.ofNullable(headers.get("x-shopify-" + name))
                .or(() -> Optional.ofNullable(headers.get("shopify-" + name)))
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }
}
