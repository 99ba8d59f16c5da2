package com.commercive.webhooks.model.id;

import java.util.Optional;
import java.util.regex.Pattern;

/** The id of a resource of Shopify: a positive 64-bit integer, kept as its digits. */
public record ShopifyId(String value) {
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,19}");

    public ShopifyId {
        if (!value.equals(canonical(value).orElse(""))) {
            throw new IllegalArgumentException(
                    "expected a positive integer, found text of " + value.length() + " characters");
        }
    }

    /** Returns the id in a text; empty where the text is not a positive 64-bit integer. */
    public static Optional<ShopifyId> parse(String text) {
        return canonical(text).map(ShopifyId::new);
    }

    private static Optional<String> canonical(String text) {
        if (!DIGITS.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            long number = Long.parseLong(text);
            return number > 0 ? Optional.of(Long.toString(number)) : Optional.empty();
        } catch (NumberFormatException beyond64Bits) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
