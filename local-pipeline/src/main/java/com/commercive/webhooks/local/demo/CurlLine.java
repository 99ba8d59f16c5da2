package com.commercive.webhooks.local.demo;

import java.net.URI;

/** A shell command that signs and posts a webhook. */
public final class CurlLine {
    private CurlLine() {}

    /** Returns the command with a secret that is no secret. */
    public static String of(URI ingest, String secret) {
        return line(ingest, "'" + secret + "'");
    }

    /** Returns the command with a reference to the shell's variable, so that a real secret is never printed. */
    public static String withSecretOfTheShell(URI ingest) {
        return line(ingest, "\"${SHOPIFY_WEBHOOK_SECRET%%,*}\"");
    }

    private static String line(URI ingest, String secret) {
        return """
                body='{"id":7204518830999,"name":"#1048","total_price":"19.90","currency":"EUR"}'
                curl -i %s/webhooks/orders/create --data-binary "$body" -H 'Content-Type: application/json' \\
                  -H 'X-Shopify-Topic: orders/create' -H 'X-Shopify-Shop-Domain: %s' \\
                  -H "X-Shopify-Webhook-Id: curl-$(date +%%s)" \\
                  -H "X-Shopify-Hmac-Sha256: $(printf %%s "$body" | openssl dgst -sha256 -hmac %s -binary | base64)\"""".formatted(ingest, DemoStore.SHOP, secret);
    }
}
