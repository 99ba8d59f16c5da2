package com.commercive.webhooks.ingest.verify;

import com.commercive.webhooks.ingest.http.IngestRequest;
import com.commercive.webhooks.ingest.verify.Verification.Forged;
import com.commercive.webhooks.ingest.verify.Verification.Genuine;
import com.commercive.webhooks.ingest.verify.Verification.Undecidable;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The check of {@code X-Shopify-Hmac-Sha256}: base64 of HMAC-SHA256 over the raw body with the app's client secret
 * (shopify.dev, "Verify webhook deliveries"). Webhooks made by hand in a shop's admin are signed with a key of that
 * shop and fail this check.
 */
public final class HmacVerifier {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int DIGEST_BYTES = 32;

    private final WebhookSecrets secrets;

    public HmacVerifier(WebhookSecrets secrets) {
        this.secrets = secrets;
    }

    public Verification verify(IngestRequest request) {
        if (request.body().length == 0) {
            return new Forged("empty body");
        }
        Optional<byte[]> claimed = request.shopifyHeader("hmac-sha256").map(HmacVerifier::decoded);
        if (claimed.isEmpty()) {
            return new Forged("no X-Shopify-Hmac-Sha256 header");
        }
        if (claimed.get().length != DIGEST_BYTES) {
            return new Forged("X-Shopify-Hmac-Sha256: expected base64 of 32 bytes");
        }
        try {
            return verify(request.body(), claimed.get(), secrets.current());
        } catch (SecretUnavailableException e) {
            return new Undecidable();
        }
    }

    /** Compares with all secrets: while two exist, Shopify signs with the oldest that is not revoked. */
    private static Verification verify(byte[] body, byte[] claimed, List<byte[]> secrets) {
        boolean matches = false;
        for (byte[] secret : secrets) {
            matches |= MessageDigest.isEqual(digest(secret, body), claimed);
        }
        return matches
                ? new Genuine()
                : new Forged("made with another secret, such as a shop's own, or over another body");
    }

    private static byte[] digest(byte[] secret, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException notBase64) {
            return new byte[0];
        }
    }
}
