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
        boolean inTime = Waiter.patient(INTERVAL).await(() -> checks.incrementAndGet() == 3);

        assertThat(inTime).isTrue();
        assertThat(checks).hasValue(3);
    }

    /** Prevents a program that waits for ever for something that does not come. */
    @Test
    void givesUpWhenItsPatienceIsOver() throws InterruptedException {
        boolean inTime = new Waiter(Duration.ofMillis(20), INTERVAL).await(() -> checks.incrementAndGet() < 0);

        assertThat(inTime).isFalse();
        assertThat(checks).hasPositiveValue();
    }

    @Test
    void checksOnceWithoutPatience() throws InterruptedException {
        assertThat(new Waiter(Duration.ZERO, INTERVAL).await(() -> true)).isTrue();
    }
}
