package com.commercive.webhooks.ingest.durable;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class TimeBudgetTest {
    private static final TimeBudget BUDGET = TimeBudget.OF_AN_ANSWER;

    /** Shopify gives up after 5 s, and counts each such webhook against the subscription. */
    @Test
    void theCallsOfAnAnswerTakeOneAndAHalfSecondsTogether() {
        assertThat(BUDGET.copies().plus(BUDGET.mark())).isLessThanOrEqualTo(Duration.ofMillis(1_500));
    }

    @Test
    void aWriteIsSlowBeforeItIsGivenUp() {
        assertThat(BUDGET.slow()).isLessThan(BUDGET.copies());
    }
}
