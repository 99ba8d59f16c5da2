package com.commercive.webhooks.ingest.verify;

/** The answer to whether a request is from Shopify. */
public sealed interface Verification {
    record Genuine() implements Verification {}

    /**
     * @param reason what is wrong, without any of the request's values
     */
    record Forged(String reason) implements Verification {}

    /** Nothing can be known of the request, as no secret could be read that it may be judged by. */
    record Undecidable() implements Verification {}
}
