package com.commercive.webhooks.chaos.model;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** The ids of rows that the pipeline makes, as docs/tables.md describes them: UUIDs of version 5. */
final class DerivedId {
    private static final UUID NAMESPACE = UUID.fromString("6f6d6d65-7263-5976-8577-656268f6b673");

    private DerivedId() {}

    /**
     * Returns the id of a row.
     *
     * @param kind Shopify's name of the list that the thing is in
     */
    static String of(String shop, String kind, String id) {
        try {
            MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
            sha1.update(ByteBuffer.allocate(16)
                    .putLong(NAMESPACE.getMostSignificantBits())
                    .putLong(NAMESPACE.getLeastSignificantBits())
                    .array());
            ByteBuffer digest =
                    ByteBuffer.wrap(sha1.digest((shop + "/" + kind + "/" + id).getBytes(StandardCharsets.UTF_8)));
            long high = digest.getLong() & ~0xF000L | 0x5000L;
            long low = digest.getLong() & ~(3L << 62) | 2L << 62;
            return new UUID(high, low).toString();
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
