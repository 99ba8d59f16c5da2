package com.commercive.webhooks.console.replay;

import static com.commercive.webhooks.console.EmulatedStage.SHOP;
import static org.assertj.core.api.Assertions.assertThat;

import com.commercive.webhooks.console.EmulatedStage;
import com.commercive.webhooks.console.EmulatedStage.Run;
import com.commercive.webhooks.model.envelope.Envelope;
import com.commercive.webhooks.model.log.Outcome;
import com.commercive.webhooks.model.log.WebhookLog;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Selects among rows whose ids say what they are; nothing is sent. */
final class ReplaySelectionTest {
    private static final String OTHER_SHOP = "other-store.myshopify.com";

    @RegisterExtension
    static final EmulatedStage stage = new EmulatedStage();

    @BeforeAll
    static void fillTheLog() {
        WebhookLog log = stage.log();
        Envelope applied = stage.received("applied-30m", "orders/create", SHOP, 30);
        log.recordSuccess(applied, Optional.of("store"), Outcome.APPLIED, 1, EmulatedStage.NOON);
        fail(log, stage.received("failed-price-20m", "orders/updated", SHOP, 20), "total_price: expected a decimal");
        fail(log, stage.received("failed-id-10m", "orders/create", SHOP, 10), "id: expected an id");
        fail(log, stage.received("failed-other-90m", "orders/create", OTHER_SHOP, 90), "id: expected an id");
        log.recordNotQueued(stage.received("marked-5m", "orders/create", SHOP, 5));
        log.recordNotQueued(stage.received("marked-other-5m", "orders/create", OTHER_SHOP, 5));
        stage.received("silent-40m", "orders/create", SHOP, 40);
        stage.received("silent-other-20m", "orders/create", OTHER_SHOP, 20);
        stage.received("silent-1m", "orders/create", SHOP, 1);
        log.recordNotApplied(EmulatedStage.envelope("unknown-50m", "carts/update", SHOP, 50));
    }

    private static void fail(WebhookLog log, Envelope envelope, String error) {
        log.recordFailure(envelope, Outcome.FAILED, error, 30, true);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --failed                                    | failed-price-20m failed-id-10m failed-other-90m marked-5m marked-other-5m
            --failed --shop demo-store.myshopify.com    | failed-price-20m failed-id-10m marked-5m
            --failed --topic orders/updated             | failed-price-20m
            --failed --since 15m                        | failed-id-10m marked-5m marked-other-5m
            --failed --until 2026-11-24T11:45:00Z       | failed-price-20m failed-other-90m
            --error id:                                 | failed-id-10m failed-other-90m
            --error id: --shop Other-Store.myshopify.com | failed-other-90m
            --shop other-store.myshopify.com            | failed-other-90m marked-other-5m silent-other-20m
            --shop demo-store.myshopify.com --topic orders/create --since 35m --until 25m | applied-30m
            --topic carts/update                     | unknown-50m
            --since 1h --until 35m                      | silent-40m unknown-50m
            --not-queued                                | marked-5m marked-other-5m silent-40m silent-other-20m
            --not-queued --older-than 30m               | marked-5m marked-other-5m silent-40m
            --not-queued --shop demo-store.myshopify.com | marked-5m silent-40m
            --failed --topic app/uninstalled            |
            """)
    void selects(String options, String expected) {
        Run run = stage.run(("replay --dry-run " + options).split(" "));

        assertThat(run.exitCode()).isZero();
        assertThat(ids(run)).isEqualTo(expected == null ? Set.of() : Set.of(expected.split(" ")));
        assertThat(stage.queued()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "some-id --failed",
                "some-id --topic orders/create",
                "some-id --not-queued",
                "--from-log a-file --not-queued",
                "--from-log a-file --failed",
                "--not-queued --failed",
                "--shop two.words",
                "--since yesterday",
                "--not-queued --older-than soon"
            })
    void refusesWhatCannotBeMeantInOneLine(String options) {
        Run run = stage.run(("replay --yes " + options).strip().split(" "));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err().lines()).singleElement().asString().endsWith("(console replay --help)");
    }

    /** The oldest first: an operator who stops early has sent what waited longest. */
    @Test
    void printsTheOldestFirst() {
        Run run = stage.run("replay", "--dry-run", "--failed");

        assertThat(run.out().lines().limit(5)).isSorted().hasSize(5);
    }

    private static Set<String> ids(Run run) {
        return run.out()
                .lines()
                .filter(line -> line.startsWith("2026-"))
                .flatMap(line -> Arrays.stream(line.split(" +")).skip(2).limit(1))
                .collect(Collectors.toSet());
    }
}
