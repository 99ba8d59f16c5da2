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
    private final List<Duration> attempts = new ArrayList<>();

    @Test
    void makesThreeAttemptsAndThrowsTheLastFailureAsItIs() {
        assertThatThrownBy(() -> retry.run(() -> fail(THROTTLED))).isSameAs(THROTTLED);

        assertThat(attempts).hasSize(3);
    }

    @Test
    void returnsTheResultOfTheAttemptThatSucceeds() {
        String answer = retry.call(() -> {
            if (attempts.size() < 2) {
                fail(THROTTLED);
            }
            return "written";
        });

        assertThat(answer).isEqualTo("written");
        assertThat(attempts).hasSize(2);
    }

    static Stream<RuntimeException> lasting() {
        return Stream.of(
                ConditionalCheckFailedException.builder().build(),
                SampleFailure.of("ValidationException", 400),
                new IllegalStateException("a bug"));
    }

    @ParameterizedTest
    @MethodSource("lasting")
    void makesOneAttemptWhereTheRequestItselfIsTheCause(RuntimeException failure) {
        assertThatThrownBy(() -> retry.run(() -> fail(failure))).isSameAs(failure);

        assertThat(attempts).hasSize(1);
    }

    /** Attempts take time: with one second each, the second one ends at the deadline and no third begins. */
    @Test
    void beginsNoAttemptAfterTheDeadline() {
        assertThatThrownBy(() -> retry.run(() -> {
                    clock.advance(Duration.ofSeconds(1));
                    fail(THROTTLED);
                }))
                .isSameAs(THROTTLED);

        assertThat(attempts).containsExactly(Duration.ofSeconds(1), Duration.ZERO);
    }

    /** The backoff counts too: nobody waits any more for an attempt that begins at the deadline. */
    @ParameterizedTest
    @ValueSource(longs = {1, 100, 150})
    void beginsNoAttemptWhoseBackoffCouldEndAfterTheDeadline(long millisecondsLeft) {
        clock.advance(Duration.ofMillis(2_000 - millisecondsLeft));

        assertThatThrownBy(() -> retry.run(() -> fail(THROTTLED))).isSameAs(THROTTLED);

        assertThat(attempts).hasSize(1);
    }

    /** Prevents a bound that is too wide, which would give up tries for which there is time. */
    @Test
    void triesAgainWhereTheLongestWaitEndsBeforeTheDeadline() {
        clock.advance(Duration.ofMillis(2_000 - 151));

        assertThatThrownBy(() -> retry.run(() -> fail(THROTTLED))).isSameAs(THROTTLED);

        assertThat(attempts).hasSize(3);
    }

    @Test
    void makesTheFirstAttemptEvenAfterTheDeadline() {
        clock.advance(Duration.ofMinutes(1));

        assertThat(retry.call(() -> "written")).isEqualTo("written");
    }

    /** A call that begins then would be cut off by the end of the function, and its message would come back too late. */
    @Test
    void beginsNoCallAfterTheInvocation() {
        InCallRetry ofMessage = new InCallRetry(deadline, Deadline.in(Duration.ZERO, clock));

        assertThatThrownBy(() -> ofMessage.call(() -> "called")).isInstanceOf(OutOfTimeException.class);
        assertThatThrownBy(() -> ofMessage.run(() -> {})).isInstanceOf(OutOfTimeException.class);
    }

    private void fail(RuntimeException failure) {
        attempts.add(deadline.left());
        throw failure;
    }
}
