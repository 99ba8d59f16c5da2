package com.commercive.webhooks.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

final class CurlLineTest {
    private static final URI INGEST = URI.create("http://127.0.0.1:8080");

    @Test
    void signsWithASecretThatEverybodyKnows() {
        assertThat(CurlLine.of(INGEST, "local")).contains("curl -i http://127.0.0.1:8080/", "-hmac 'local' ");
    }

    /** Prevents an app's secret from ending in a terminal or a log. */
    @Test
    void leavesARealSecretToTheShell() {
        assertThat(CurlLine.withSecretOfTheShell(INGEST)).contains("-hmac \"${SHOPIFY_WEBHOOK_SECRET%%,*}\" ");
    }
}
