package com.commercive.webhooks.model.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TimestampsTest {
    @ParameterizedTest
    @CsvSource({
        "2026-03-29T18:00:27Z, 2026-03-29T18:00:27.000000000Z",
        "2026-03-29T18:00:27.877041743Z, 2026-03-29T18:00:27.877041743Z",
        "2026-03-29T14:00:27-04:00, 2026-03-29T18:00:27.000000000Z",
        "2026-01-01T00:30:00+05:30, 2025-12-31T19:00:00.000000000Z",
        "0001-01-01T00:00:00Z, 0001-01-01T00:00:00.000000000Z",
        "9999-12-31T23:59:59.999999999Z, 9999-12-31T23:59:59.999999999Z",
    })
    void readsAnyOffsetAndWritesUtc(String text, String written) {
        assertThat(Timestamps.parse(text).map(Timestamps::nanoseconds)).contains(written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "2026-03-29",
                "2026-03-29T18:00:27",
                "2026-13-01T00:00:00Z",
                "2026-02-30T00:00:00Z",
                "1774807227",
                "0000-12-31T23:59:59Z",
                "-0001-01-01T00:00:00Z",
                "+10000-01-01T00:00:00Z",
                "9999-12-31T23:59:59-01:00",
                "0001-01-01T00:00:00+01:00",
                "+999999999-12-31T23:59:59-18:00",
                "2026-03-29T18:00:27Z                         ",
                "２０２６-03-29T18:00:27Z",
            })
    void refusesWhatIsNoTime(String text) {
        assertThat(Timestamps.parse(text)).isEmpty();
    }

    @Test
    void writesTheWidthsThatTheTablesHave() {
        Instant time = Instant.parse("2026-03-29T18:00:27.9Z");

        assertThat(Timestamps.nanoseconds(time)).isEqualTo("2026-03-29T18:00:27.900000000Z");
        assertThat(Timestamps.milliseconds(time)).isEqualTo("2026-03-29T18:00:27.900Z");
        assertThat(Timestamps.seconds(time)).isEqualTo("2026-03-29T18:00:27Z");
    }
}
