package com.commercive.webhooks.ingest.envelope;

/** Cut what anybody may send to a length that fits its place; never into half a character, which no table takes. */
final class Bounded {
    private Bounded() {}

    static String text(String text, int maxLength) {
        if (text.length() <= maxLength) {
            return text;
        }
        boolean withinAPair = Character.isHighSurrogate(text.charAt(maxLength - 1));
        return text.substring(0, withinAPair ? maxLength - 1 : maxLength);
    }
}
