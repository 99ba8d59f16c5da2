package com.commercive.webhooks.ingest.verify;

import java.time.Duration;

/** Read a secret from where it is kept. */
@FunctionalInterface
interface SecretSource {
    /** Read it, or fail within the time. */
    String read(Duration time);
}
