package com.commercive.webhooks.local.terminal;

/** A mistake in what the user typed or configured; its text says in one line what is wrong and what to do. */
public final class Mistake extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String text;

    public Mistake(String text) {
        super(text);
        this.text = text;
    }

    public String text() {
        return text;
    }

    /** Returns a number that must be at least 1. */
    public static int unlessPositive(String flag, int value) {
        if (value < 1) {
            throw new Mistake(flag + ": expected a positive number, found " + value);
        }
        return value;
    }
}
