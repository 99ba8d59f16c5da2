package com.commercive.webhooks.processor.parse;

import java.nio.charset.StandardCharsets;

/** Mend texts that no encoder takes. */
final class WellFormed {
    private WellFormed() {}

    /** Put U+FFFD in the place of lone surrogates, which JSON can escape and UTF-8 can't carry. */
    static String text(String text) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(text) ? text : mended(text);
    }

    private static String mended(String text) {
        int[] mended = text.codePoints()
                .map(point -> Character.getType(point) == Character.SURROGATE ? 0xFFFD : point)
                .toArray();
        return new String(mended, 0, mended.length);
    }
}
