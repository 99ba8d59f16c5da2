package com.commercive.webhooks.model.id;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The permanent domain of a shop, {@code {shop}.myshopify.com}, in lower case. */
public record ShopDomain(String value) {
    private static final Pattern DOMAIN = Pattern.compile("[a-z0-9][a-z0-9_-]{0,200}\\.myshopify\\.com");

    /** ASCII letters alone, as lower-casing would make a k of the Kelvin sign. */
    private static final Pattern DOMAIN_IN_ANY_CASE = Pattern.compile(DOMAIN.pattern(), Pattern.CASE_INSENSITIVE);

    public ShopDomain {
        if (!DOMAIN.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "shop_domain: expected {shop}.myshopify.com, found text of " + value.length() + " characters");
        }
    }

    /** Reads a domain in any case; empty where it is none. */
    public static Optional<ShopDomain> parse(String text) {
        return DOMAIN_IN_ANY_CASE.matcher(text).matches()
                ? Optional.of(new ShopDomain(text.toLowerCase(Locale.ROOT)))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
