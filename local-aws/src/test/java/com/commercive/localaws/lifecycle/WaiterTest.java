package com.commercive.localaws.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class WaiterTest {
    private static final Duration INTERVAL = Duration.ofMillis(1);

    private final AtomicInteger checks = new AtomicInteger();

    @Test
    void checksUntilTheConditionIsTrue() throws InterruptedException {
        boolean inTime = Waiter.withoutTimeout(INTERVAL).await(() -> checks.incrementAndGet() == 3);

        assertThat(inTime).isTrue();
        assertThat(checks).hasValue(3);
    }

    /** Prevents a program from waiting for ever for something that never happens. */
    @Test
    void givesUpAfterItsTimeout() throws InterruptedException {
        boolean inTime = new Waiter(Duration.ofMillis(20), INTERVAL).await(() -> checks.incrementAndGet() < 0);

        assertThat(inTime).isFalse();
        assertThat(checks).hasPositiveValue();
    }

    @Test
    void checksOnceWithATimeoutOfZero() throws InterruptedException {
        assertThat(new Waiter(Duration.ZERO, INTERVAL).await(() -> true)).isTrue();
    }
}
