package com.commercive.webhooks.ingest.samples;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signatures as Shopify makes them. */
public final class Signature {
    /** The secret with which the event files are signed. */
    public static final String SECRET = "hush-hush";

    private Signature() {}

    public static String of(byte[] body) {
        return with(SECRET, body);
    }

    public static String with(String secret, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
