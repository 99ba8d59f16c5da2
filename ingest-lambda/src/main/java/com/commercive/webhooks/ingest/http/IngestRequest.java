package com.commercive.webhooks.ingest.http;

import java.util.Map;
import java.util.Optional;

/**
 * An HTTP request as the function received it.
 *
 * @param headers by their names in lower case
 * @param body the raw bytes, as they were signed
 */
public record IngestRequest(String method, String path, Map<String, String> headers, byte[] body) {
    /** Longer than any header of Shopify's, and short enough for an index key. */
    private static final int MAX_LENGTH = 255;

    public IngestRequest {
        headers = Map.copyOf(headers);
    }

    /** Returns one of Shopify's headers: {@code X-Shopify-{name}} or, in newer deliveries, {@code Shopify-{name}}. */
    public Optional<String> shopifyHeader(String name) {
        return Optional.ofNullable(headers.get("x-shopify-" + name))
                .or(() -> Optional.ofNullable(headers.get("shopify-" + name)))
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    /** Returns one of Shopify's headers, cut to a length that fits any place: anybody may send it. */
    public Optional<String> boundedHeader(String name) {
        return shopifyHeader(name).map(IngestRequest::bounded);
    }

    /** Cuts a text to a length that fits any place, never into half a character, which no table takes. */
    public static String bounded(String text) {
        if (text.length() <= MAX_LENGTH) {
            return text;
        }
        boolean withinAPair = Character.isHighSurrogate(text.charAt(MAX_LENGTH - 1));
        return text.substring(0, withinAPair ? MAX_LENGTH - 1 : MAX_LENGTH);
    }
}
