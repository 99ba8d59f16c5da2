package com.commercive.webhooks.model.topic;

import java.util.Set;
import java.util.regex.Pattern;

/** The versions of Shopify's API, by which the bodies of webhooks differ. A new one comes each quarter. */
public final class ApiVersion {
    /** The version that the subscriptions ask for. */
    public static final String SUBSCRIBED = "2026-10";

    private static final Set<String> TESTED = Set.of("2026-04", SUBSCRIBED);

    private static final Pattern NAME = Pattern.compile("20[0-9]{2}-[0-9]{2}|unstable");

    private ApiVersion() {}

    /** Returns whether bodies of the version, by its name in the header, were tried with this code. */
    public static boolean isTested(String version) {
        return TESTED.contains(version);
    }

    /** Returns the name of a version in log messages. The header is not signed, so that anybody can make up others. */
    public static String label(String version) {
        return NAME.matcher(version).matches() ? version : "other";
    }
}
