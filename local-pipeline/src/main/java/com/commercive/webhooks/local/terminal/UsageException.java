package com.commercive.webhooks.local.terminal;

/** A mistake in what the user typed or configured. Its text says in one line what is wrong, and what to do. */
public final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String text;

    public UsageException(String text) {
        super(text);
        this.text = text;
    }

    public String text() {
        return text;
    }

    /** Returns the value of an option, which must be at least 1. */
    public static int requirePositive(String option, int value) {
        if (value < 1) {
            throw new UsageException(option + ": expected a positive number, found " + value);
        }
        return value;
    }
}
