package com.commercive.webhooks.local.sender;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A signer of bodies. As with Shopify, a signature is the base64 of the HMAC-SHA256 with the app's client secret. */
public record Signer(String secret) {
    private static final String ALGORITHM = "HmacSHA256";

    /** Returns a signer with the first of several secrets, which are separated by commas. */
    public static Signer withFirstOf(String secrets) {
        return new Signer(secrets.replaceAll(",.*", ""));
    }

    public String sign(byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String toString() {
        return "Signer";
    }
}
