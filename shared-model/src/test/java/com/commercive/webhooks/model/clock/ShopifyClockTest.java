package com.commercive.webhooks.model.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ShopifyClockTest {
    private static final Instant RECEIVED = Instant.parse("2026-03-29T18:00:30.5Z");
    private static final Optional<Instant> UPDATED = time("2026-03-29T18:00:27Z");
    private static final Optional<Instant> TRIGGERED = time("2026-03-29T18:00:27.877041743Z");

    private static Optional<Instant> time(String text) {
        return Optional.of(Instant.parse(text));
    }

    private static String value(Optional<Instant> updatedAt, Optional<Instant> triggeredAt) {
        return ShopifyClock.of(updatedAt, triggeredAt, RECEIVED).value();
    }

    @Test
    void isUpdatedAtAndTriggeredAt() {
        assertThat(value(UPDATED, TRIGGERED))
                .isEqualTo("2026-03-29T18:00:27.000000000Z#2026-03-29T18:00:27.877041743Z");
    }

    @Test
    void takesTriggeredAtInThePlaceOfUpdatedAt() {
        assertThat(value(Optional.empty(), TRIGGERED))
                .isEqualTo("2026-03-29T18:00:27.877041743Z#2026-03-29T18:00:27.877041743Z");
    }

    @Test
    void takesTheTimeOfReceiptWhereNothingElseIsKnown() {
        assertThat(value(Optional.empty(), Optional.empty())).isEqualTo("2026-03-29T18:00:30.500000000Z#");
    }

    /** Nobody signs the header. One from the future would close the row to webhooks that are newer. */
    @Test
    void takesATriggerAfterReceiptForTheReceipt() {
        assertThat(value(UPDATED, time("2026-03-29T19:00:00Z")))
                .isEqualTo("2026-03-29T18:00:27.000000000Z#2026-03-29T18:00:30.500000000Z");
        assertThat(value(Optional.empty(), time("2026-03-29T19:00:00Z")))
                .isEqualTo("2026-03-29T18:00:30.500000000Z#2026-03-29T18:00:30.500000000Z");
    }

    /** DynamoDB compares the clocks as texts. If their order differed from that of the times, a stale body would win. */
    @Test
    void sortsAsTextAsItDoesInTime() {
        List<String> inOrderOfTime = List.of(
                value(time("0001-01-01T00:00:00Z"), Optional.empty()),
                value(time("2026-03-29T18:00:09Z"), TRIGGERED),
                value(UPDATED, Optional.empty()),
                value(UPDATED, time("2026-03-29T18:00:27Z")),
                value(UPDATED, time("2026-03-29T18:00:27.1Z")),
                value(UPDATED, time("2026-03-29T18:00:27.10000001Z")),
                value(UPDATED, time("2026-03-29T18:00:27.9Z")),
                value(time("2026-03-29T18:00:27.5Z"), Optional.empty()),
                value(time("2026-10-01T00:00:00Z"), Optional.empty()),
                value(time("9999-12-31T23:59:59Z"), Optional.empty()));

        assertThat(inOrderOfTime).isSorted().doesNotHaveDuplicates();
    }
}
