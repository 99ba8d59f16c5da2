package com.commercive.webhooks.console.terminal;

import java.util.regex.Pattern;

/** Make texts of strangers fit to print: headers are unsigned, and a terminal obeys escape sequences. */
public final class Printable {
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cf}\\u2028\\u2029]");

    private Printable() {}

    public static String text(String text) {
        return CONTROL.matcher(text).replaceAll("?");
    }
}
