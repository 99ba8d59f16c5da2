package com.commercive.webhooks.model.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class LastCopyTest {
    private static final Envelope LARGE = SampleEnvelope.full("w-1", SampleEnvelope.incompressible(1_000_000));

    @Test
    void isOnePartWhereThatIsEnough() {
        List<LastCopy> copies = LastCopy.of(SampleEnvelope.full("w-1"));

        assertThat(copies).singleElement().satisfies(copy -> {
            assertThat(copy.part()).isEqualTo(1);
            assertThat(copy.parts()).isEqualTo(1);
        });
        assertThat(LastCopy.join(copies)).isEqualTo(SampleEnvelope.full("w-1"));
    }

    /** CloudWatch Logs cuts a longer line off, and a part that is cut off is the end of a last copy. */
    @Test
    void everyPartFitsIntoALogEventWithRoomForTheOtherFields() {
        assertThat(LastCopy.of(LARGE))
                .allSatisfy(copy -> assertThat(copy.data().length()).isBetween(1, 200_000));
    }

    @Test
    void joinsPartsInWhateverOrderAndHoweverOften() {
        List<LastCopy> copies = new ArrayList<>(LastCopy.of(LARGE));
        assertThat(copies).hasSizeGreaterThan(5);
        copies.addAll(copies.subList(0, 3));
        Collections.shuffle(copies, new Random(7));

        assertThat(LastCopy.join(copies)).isEqualTo(LARGE);
    }

    /** Shopify delivers again, and then the log stream has two sets of parts under one webhook id. */
    @Test
    void joinsPartsOfTwoDeliveries() {
        Envelope again = new Envelope(
                LARGE.id(),
                LARGE.topic(),
                LARGE.shopDomain(),
                LARGE.resource(),
                LARGE.eventId(),
                LARGE.triggeredAt(),
                LARGE.apiVersion(),
                LARGE.receivedAt().plus(Duration.ofNanos(60_000_000_001L)),
                LARGE.body());
        List<LastCopy> mixed = new ArrayList<>(LastCopy.of(again).subList(0, 2));
        mixed.addAll(LastCopy.of(LARGE).subList(2, LastCopy.of(LARGE).size()));

        assertThat(LastCopy.join(mixed)).isEqualTo(again);
    }

    @Test
    void refusesToJoinWhereAPartIsMissing() {
        List<LastCopy> copies = new ArrayList<>(LastCopy.of(LARGE));
        int parts = copies.size();
        copies.remove(2);
        copies.add(copies.getFirst());

        assertThatExceptionOfType(UnreadableEnvelopeException.class)
                .isThrownBy(() -> LastCopy.join(copies))
                .withMessage("last_copy of w-1: expected " + parts + " parts, found " + (parts - 1));
    }
}
