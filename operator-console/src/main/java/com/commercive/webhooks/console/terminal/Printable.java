package com.commercive.webhooks.console.terminal;

import java.util.regex.Pattern;

/** Texts that are safe to print: anyone can send a header, and a terminal obeys the escape sequences in it. */
public final class Printable {
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cf}\\u2028\\u2029]");

    private Printable() {}

    public static String text(String text) {
        return CONTROL.matcher(text).replaceAll("?");
    }
}
