package com.commercive.webhooks.ingest.durable;

import static org.assertj.core.api.Assertions.assertThat;

import com.commercive.localaws.testing.SettableClock;
import com.commercive.webhooks.model.resilience.Deadline;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class TimeBudgetTest {
    private static final TimeBudget BUDGET = TimeBudget.OF_AN_ANSWER;

    private final SettableClock clock = new SettableClock("2026-03-29T18:00:00Z");
    private final Deadline answer = Deadline.in(BUDGET.answer(), clock);

    /** Shopify gives up after 5 s, and counts each such webhook against the subscription. */
    @Test
    void theCallsOfAnAnswerTakeOneAndAHalfSecondsTogether() {
        assertThat(BUDGET.answer()).isEqualTo(Duration.ofMillis(1_500));
    }

    @Test
    void theCopiesLeaveTimeForTheMark() {
        assertThat(TimeBudget.ofCopies(answer).left()).isEqualTo(Duration.ofSeconds(1));
    }

    /** To read the secret takes up to a second. */
    @Test
    void theCopiesLeaveTimeForTheMarkWhereMostIsUsed() {
        clock.advance(Duration.ofMillis(1_200));

        assertThat(TimeBudget.ofCopies(answer).left()).isEqualTo(Duration.ofMillis(200));
    }

    @Test
    void nothingIsLeftOfWhatIsUsed() {
        clock.advance(Duration.ofSeconds(2));

        assertThat(TimeBudget.ofCopies(answer).isOver()).isTrue();
    }

    @Test
    void aWriteIsSlowBeforeItIsGivenUp() {
        assertThat(BUDGET.slow()).isLessThan(TimeBudget.ofCopies(answer).left());
    }
}
