package com.commercive.webhooks.ingest.verify;

/** Say whether a request is from Shopify. */
public sealed interface Verification {
    record Genuine() implements Verification {}

    /**
     * @param reason what is wrong, without any of the request's values
     */
    record Forged(String reason) implements Verification {}

    /** No secret could be read yet: nothing can be known of the request. */
    record Undecidable() implements Verification {}
}
