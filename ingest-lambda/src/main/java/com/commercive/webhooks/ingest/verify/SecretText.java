package com.commercive.webhooks.ingest.verify;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** The text of a stored secret: one secret, or several that are separated by commas. */
final class SecretText {
    private SecretText() {}

    /** Returns the secrets; fails with {@link SecretFormatException} where the text is a JSON object or holds none. */
    static List<byte[]> parse(String text) {
        if (isJsonObject(text)) {
            throw SecretFormatException.ofJsonObject();
        }
        List<byte[]> secrets = Arrays.stream(text.split(",", -1))
                .map(String::strip)
                .filter(secret -> !secret.isEmpty())
                .map(secret -> secret.getBytes(StandardCharsets.UTF_8))
                .toList();
        if (secrets.isEmpty()) {
            throw new SecretFormatException("the webhook secret: expected text, found none between its commas");
        }
        return secrets;
    }

    /** Returns whether the text is a JSON object, whole or cut off; no secret of Shopify's begins with a brace. */
    static boolean isJsonObject(String text) {
        return text.stripLeading().startsWith("{");
    }
}
