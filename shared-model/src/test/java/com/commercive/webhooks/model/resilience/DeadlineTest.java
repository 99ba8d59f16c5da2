package com.commercive.webhooks.model.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import com.commercive.localaws.testing.SettableClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class DeadlineTest {
    private final SettableClock clock = new SettableClock("2026-03-29T18:00:00Z");
    private final Deadline deadline = Deadline.in(Duration.ofSeconds(10), clock);

    @Test
    void hasLessLeftAsTimePasses() {
        clock.advance(Duration.ofSeconds(4));

        assertThat(deadline.left()).isEqualTo(Duration.ofSeconds(6));
        assertThat(deadline.isOver()).isFalse();
    }

    @Test
    void hasNothingLeftOnceItIsOver() {
        clock.advance(Duration.ofSeconds(11));

        assertThat(deadline.left()).isEqualTo(Duration.ZERO);
        assertThat(deadline.isOver()).isTrue();
    }

    @Test
    void isTheEarlierOfTwo() {
        assertThat(deadline.orIn(Duration.ofSeconds(2)).left()).isEqualTo(Duration.ofSeconds(2));
        assertThat(deadline.orIn(Duration.ofSeconds(20))).isEqualTo(deadline);
    }
}
