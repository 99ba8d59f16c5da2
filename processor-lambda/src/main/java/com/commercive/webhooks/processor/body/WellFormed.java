package com.commercive.webhooks.processor.body;

import java.nio.charset.StandardCharsets;

/** Texts that UTF-8 can carry. */
final class WellFormed {
    private WellFormed() {}

    /** Puts U+FFFD in the place of lone surrogates, which JSON can escape and UTF-8 cannot carry. */
    static String text(String text) {
        if (StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            return text;
        }
        int[] points = text.codePoints()
                .map(point -> Character.getType(point) == Character.SURROGATE ? 0xFFFD : point)
                .toArray();
        return new String(points, 0, points.length);
    }
}
