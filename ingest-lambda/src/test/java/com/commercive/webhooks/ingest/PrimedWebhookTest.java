package com.commercive.webhooks.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class PrimedWebhookTest {
    /** Under the strict policy only a genuine webhook that was stored is answered with 200. */
    @Test
    void receivesAWholeWebhookWithoutANetwork() throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();

        PrimedWebhook.run(answer);

        assertThat(answer).asString().contains("\"statusCode\":200");
    }
}
