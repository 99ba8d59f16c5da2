package com.commercive.webhooks.console.doubles;

import com.commercive.webhooks.model.id.Sha256;
import java.nio.charset.StandardCharsets;

/**
 * What a row is about.
 *
 * @param owner the row that Shopify's id belongs to: an order's store, a line's or a fulfillment's order
 */
record Subject(String owner, String shopifyId) {
    private static final int HEX_DIGITS_OF_A_LONG = 16;

    /** Returns a short key for a set of millions. Two subjects of one digest must be told apart afterwards. */
    long digest() {
        String hex = Sha256.hex(owner.getBytes(StandardCharsets.UTF_8), shopifyId.getBytes(StandardCharsets.UTF_8));
        return Long.parseUnsignedLong(hex, 0, HEX_DIGITS_OF_A_LONG, 16);
    }
}
