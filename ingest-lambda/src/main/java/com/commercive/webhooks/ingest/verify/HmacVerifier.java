package com.commercive.webhooks.ingest.verify;

import com.commercive.webhooks.ingest.http.IngestRequest;
import com.commercive.webhooks.ingest.verify.Verification.Forged;
import com.commercive.webhooks.ingest.verify.Verification.Genuine;
import com.commercive.webhooks.ingest.verify.Verification.Undecidable;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The check of {@code X-Shopify-Hmac-Sha256}: base64 of HMAC-SHA256 over the raw body with the app's client secret
 * (shopify.dev, "Verify webhook deliveries"). Webhooks made by hand in a shop's admin are signed with a key of that
 * shop and fail this check. The header is compared as text, in constant time, with the base64 that it must be.
 */
public final class HmacVerifier {
    private static final String ALGORITHM = "HmacSHA256";

    /** 32 bytes in the base64 of RFC 4648, section 4: padded, and with zeros for the two bits that are left over. */
    private static final Pattern BASE64_OF_32_BYTES = Pattern.compile("[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=");

    private final WebhookSecrets secrets;

    public HmacVerifier(WebhookSecrets secrets) {
        this.secrets = secrets;
    }

    /** Compares the signature with the secrets at hand, and with fresh ones before it is called bad. */
    public Verification verify(IngestRequest request) {
        if (request.body().length == 0) {
            return new Forged("empty body");
        }
        Optional<String> claimed = request.shopifyHeader("hmac-sha256");
        if (claimed.isEmpty()) {
            return new Forged("no X-Shopify-Hmac-Sha256 header");
        }
        if (!BASE64_OF_32_BYTES.matcher(claimed.get()).matches()) {
            return new Forged("X-Shopify-Hmac-Sha256: expected base64 of 32 bytes");
        }
        try {
            return isMadeWithAny(claimed.get(), request.body())
                    ? new Genuine()
                    : new Forged("made with another secret, such as a shop's own, or over another body");
        } catch (SecretUnavailableException e) {
            return new Undecidable();
        }
    }

    /** Digests a body again only where fresh secrets are others: anybody can send large ones with bad signatures. */
    private boolean isMadeWithAny(String claimed, byte[] body) {
        List<byte[]> current = secrets.current();
        if (matches(body, claimed, current)) {
            return true;
        }
        List<byte[]> fresh = secrets.fresh();
        return !fresh.equals(current) && matches(body, claimed, fresh);
    }

    /** Compares with all secrets: while two exist, Shopify signs with the oldest that is not revoked. */
    private static boolean matches(byte[] body, String claimed, List<byte[]> secrets) {
        byte[] text = claimed.getBytes(StandardCharsets.US_ASCII);
        boolean matches = false;
        for (byte[] secret : secrets) {
            matches |= MessageDigest.isEqual(Base64.getEncoder().encode(digest(secret, body)), text);
        }
        return matches;
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
}
