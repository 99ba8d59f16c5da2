package com.commercive.webhooks.model.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.commercive.localaws.testing.SettableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

final class InCallRetryTest {
    private static final RuntimeException THROTTLED = SampleFailure.of("ThrottlingException", 400);

    private final SettableClock clock = new SettableClock("2026-03-29T18:00:00Z");
    private final Deadline deadline = Deadline.in(Duration.ofSeconds(2), clock);
    private final InCallRetry retry = new InCallRetry(deadline);
    private final List<Duration> tries = new ArrayList<>();

    @Test
    void triesThreeTimesAndThrowsTheLastFailureAsItIs() {
        assertThatThrownBy(() -> retry.run(() -> fail(THROTTLED))).isSameAs(THROTTLED);

        assertThat(tries).hasSize(3);
    }

    @Test
    void givesTheAnswerOfATryThatSucceeds() {
        String answer = retry.call(() -> {
            if (tries.size() < 2) {
                fail(THROTTLED);
            }
            return "written";
        });

        assertThat(answer).isEqualTo("written");
        assertThat(tries).hasSize(2);
    }

    static Stream<RuntimeException> lasting() {
        return Stream.of(
                ConditionalCheckFailedException.builder().build(),
                SampleFailure.of("ValidationException", 400),
                new IllegalStateException("a bug"));
    }

    @ParameterizedTest
    @MethodSource("lasting")
    void triesOnceWhatTheRequestItselfCauses(RuntimeException failure) {
        assertThatThrownBy(() -> retry.run(() -> fail(failure))).isSameAs(failure);

        assertThat(tries).hasSize(1);
    }

    /** A try takes its time: with one second each, the second one ends at the deadline and no third begins. */
    @Test
    void beginsNoTryAfterTheDeadline() {
        assertThatThrownBy(() -> retry.run(() -> {
                    clock.advance(Duration.ofSeconds(1));
                    fail(THROTTLED);
                }))
                .isSameAs(THROTTLED);

        assertThat(tries).containsExactly(Duration.ofSeconds(1), Duration.ZERO);
    }

    /** The wait before a try counts: a try that begins at the deadline is one that nobody waits for any more. */
    @ParameterizedTest
    @ValueSource(longs = {1, 100, 150})
    void beginsNoTryWhoseWaitCouldEndAfterTheDeadline(long millisecondsLeft) {
        clock.advance(Duration.ofMillis(2_000 - millisecondsLeft));

        assertThatThrownBy(() -> retry.run(() -> fail(THROTTLED))).isSameAs(THROTTLED);

        assertThat(tries).hasSize(1);
    }

    @Test
    void makesTheFirstTryEvenAfterTheDeadline() {
        clock.advance(Duration.ofMinutes(1));

        assertThat(retry.call(() -> "written")).isEqualTo("written");
    }

    private void fail(RuntimeException failure) {
        tries.add(deadline.left());
        throw failure;
    }
}
