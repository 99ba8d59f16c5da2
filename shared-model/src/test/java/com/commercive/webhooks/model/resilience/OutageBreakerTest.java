package com.commercive.webhooks.model.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.commercive.localaws.testing.SettableClock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

final class OutageBreakerTest {
    private static final RuntimeException DOWN = SampleFailure.of("InternalServerError", 500);

    private final SettableClock clock = new SettableClock("2026-03-29T18:00:00Z");
    private final OutageBreaker breaker = new OutageBreaker("log table", Duration.ofHours(1), clock);
    private final AtomicInteger calls = new AtomicInteger();

    @Test
    void makesCallsWhileTheServiceAnswers() {
        assertThat(times(10, () -> breaker.run(calls::incrementAndGet))).isEqualTo(10);
    }

    @Test
    void makesNoCallOnceHalfOfFourFailed() {
        breaker.run(calls::incrementAndGet);
        breaker.run(calls::incrementAndGet);
        times(2, () -> fails(DOWN));

        assertThat(breaker.run(calls::incrementAndGet)).isFalse();
        assertThat(calls).hasValue(4);
    }

    /** Otherwise every webhook would wait for a service that hangs, as none of its calls fails. */
    @Test
    void takesSlowCallsForFailedOnes() {
        OutageBreaker strict = new OutageBreaker("log table", Duration.ofNanos(1), clock);
        times(4, () -> strict.run(calls::incrementAndGet));

        assertThat(strict.run(calls::incrementAndGet)).isFalse();
    }

    @Test
    void makesOneTrialCallAfterFiveSeconds() {
        times(4, () -> fails(DOWN));
        clock.advance(Duration.ofSeconds(5).minusNanos(1));
        assertThat(breaker.run(calls::incrementAndGet)).isFalse();

        clock.advance(Duration.ofMillis(1));
        fails(DOWN);

        assertThat(calls).hasValue(5);
        assertThat(breaker.run(calls::incrementAndGet)).isFalse();
    }

    @Test
    void makesCallsAgainOnceOneSucceeds() {
        times(4, () -> fails(DOWN));
        clock.advance(Duration.ofSeconds(6));

        assertThat(times(3, () -> breaker.run(calls::incrementAndGet))).isEqualTo(3);
        assertThat(calls).hasValue(7);
    }

    /** A service that refuses a condition is up, so a series of duplicates must not open the breaker. */
    @Test
    void takesAFailedConditionForAnAnswer() {
        times(8, () -> fails(ConditionalCheckFailedException.builder().build()));

        assertThat(breaker.run(calls::incrementAndGet)).isTrue();
    }

    private boolean fails(RuntimeException failure) {
        assertThatThrownBy(() -> breaker.run(() -> {
                    calls.incrementAndGet();
                    throw failure;
                }))
                .isSameAs(failure);
        return false;
    }

    private static long times(int times, BooleanSupplier call) {
        return IntStream.range(0, times).filter(time -> call.getAsBoolean()).count();
    }
}
