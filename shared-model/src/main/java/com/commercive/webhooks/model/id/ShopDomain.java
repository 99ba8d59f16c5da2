package com.commercive.webhooks.model.id;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The permanent domain of a shop, {@code {shop}.myshopify.com}, in lower case. */
public record ShopDomain(String value) {
    private static final Pattern DOMAIN = Pattern.compile("[a-z0-9][a-z0-9_-]{0,200}\\.myshopify\\.com");

    /** The flag matches ASCII letters only, as lower-casing would turn the Kelvin sign into a k. */
    private static final Pattern DOMAIN_IN_ANY_CASE = Pattern.compile(DOMAIN.pattern(), Pattern.CASE_INSENSITIVE);

    public ShopDomain {
        if (!DOMAIN.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "shop_domain: expected {shop}.myshopify.com, found text of " + value.length() + " characters");
        }
    }

    /** Returns the domain in a text, in upper or lower case; empty where there is none. */
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
