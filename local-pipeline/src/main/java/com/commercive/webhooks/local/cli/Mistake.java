package com.commercive.webhooks.local.cli;

/** Say in one line what is wrong and what to do. */
final class Mistake extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String text;

    Mistake(String text) {
        super(text);
        this.text = text;
    }

    String text() {
        return text;
    }
}
