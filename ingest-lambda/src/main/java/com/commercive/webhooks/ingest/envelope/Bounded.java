package com.commercive.webhooks.ingest.envelope;

/** Cut what anybody may send to a length that fits its place. */
final class Bounded {
    private Bounded() {}

    static String text(String text, int maxLength) {
        return text.length() <= maxLength ? text : text.substring(0, maxLength);
    }
}
