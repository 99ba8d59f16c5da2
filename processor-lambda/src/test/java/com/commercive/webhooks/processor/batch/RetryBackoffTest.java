package com.commercive.webhooks.processor.batch;

import static org.assertj.core.api.Assertions.assertThat;

import com.commercive.webhooks.model.deployment.QueueSettings;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryBackoffTest {
    private static final RetryBackoff BACKOFF =
            new RetryBackoff(QueueSettings.RETRY_BASE_SECONDS, QueueSettings.RETRY_MAX_SECONDS);

    @ParameterizedTest
    @CsvSource({"1, 2", "2, 4", "9, 512", "10, 900", "15, 900", "1000, 900"})
    void doublesWithEachReceiveUpToTheLongest(int receiveCount, long seconds) {
        assertThat(BACKOFF.after(receiveCount, 0)).hasSeconds(seconds);
    }

    @Test
    void spreadsByUpToAFifth() {
        assertThat(BACKOFF.after(10, 1)).hasSeconds(1_080);
        assertThat(BACKOFF.after(10, 0.5)).hasSeconds(990);
    }

    @Test
    void staysWithinWhatSqsTakes() {
        assertThat(new RetryBackoff(40_000, 40_000).after(1, 1)).hasHours(12);
    }

    /** Prevents an outage of an hour from filling the dead-letter queue. */
    @ParameterizedTest
    @ValueSource(doubles = {0, 0.5, 1})
    void outlastsAnHourWithoutDynamoDb(double random) {
        Duration outage = Duration.ofHours(1);
        Duration now = Duration.ZERO;
        int receives = 1;
        while (now.compareTo(outage) < 0) {
            now = now.plus(BACKOFF.after(receives, random));
            receives++;
        }

        assertThat(receives).isBetween(12, 13).isLessThan(QueueSettings.MAX_RECEIVE_COUNT);
    }
}
