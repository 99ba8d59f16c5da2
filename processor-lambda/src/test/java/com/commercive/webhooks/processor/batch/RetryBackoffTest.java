package com.commercive.webhooks.processor.batch;

import static org.assertj.core.api.Assertions.assertThat;

import com.commercive.webhooks.model.deployment.QueueSettings;
import java.time.Duration;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryBackoffTest {
    private static final RetryBackoff BACKOFF =
            new RetryBackoff(QueueSettings.RETRY_BASE_SECONDS, QueueSettings.RETRY_MAX_SECONDS);

    @ParameterizedTest
    @CsvSource({"1, 2", "2, 4", "9, 512", "10, 900", "30, 900", "1000, 900"})
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

    /** Prevents an outage of hours, such as that of October 2025 in us-east-1, from filling the dead-letter queue. */
    @ParameterizedTest
    @ValueSource(doubles = {0, 0.5, 1})
    void outlastsFiveHoursWithoutDynamoDb(double random) {
        int receives = receivesUntil(Duration.ofHours(5), receiveCount -> BACKOFF.after(receiveCount, random));

        assertThat(receives).isBetween(25, QueueSettings.MAX_RECEIVE_COUNT);
    }

    /** Prevents a version that cannot start from emptying the queue before somebody has gone back to the one before. */
    @Test
    void outlastsFiftyMinutesWithoutAProcessorThatStarts() {
        int receives = receivesUntil(Duration.ofMinutes(50), receiveCount -> QueueSettings.VISIBILITY_TIMEOUT);

        assertThat(receives).isBetween(25, QueueSettings.MAX_RECEIVE_COUNT);
    }

    /** Returns which receive of a message is the first after an outage that begins with its first one. */
    private static int receivesUntil(Duration endOfOutage, IntFunction<Duration> waits) {
        Duration now = Duration.ZERO;
        int receives = 1;
        while (now.compareTo(endOfOutage) < 0) {
            now = now.plus(waits.apply(receives));
            receives++;
        }
        return receives;
    }
}
