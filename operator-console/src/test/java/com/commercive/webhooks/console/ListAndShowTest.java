package com.commercive.webhooks.console;

import static com.commercive.webhooks.console.EmulatedStage.SHOP;
import static org.assertj.core.api.Assertions.assertThat;

import com.commercive.webhooks.console.EmulatedStage.Run;
import com.commercive.webhooks.model.envelope.Envelope;
import com.commercive.webhooks.model.log.Outcome;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ListAndShowTest {
    @RegisterExtension
    static final EmulatedStage stage = new EmulatedStage();

    @BeforeAll
    static void fillTheLog() {
        fail(stage.received("older", "orders/create", SHOP, 30), "id: expected an id, found nothing");
        fail(stage.received("newer", "orders/updated", SHOP, 10), "total_price: expected a decimal, found text");
        stage.received("fine", "orders/create", SHOP, 20);
    }

    private static void fail(Envelope envelope, String error) {
        stage.log().recordFailure(envelope, Outcome.FAILED, error, 30, true);
    }

    @Test
    void listsFailedWebhooksWithTopicAndErrorTheNewestFirst() {
        Run run = stage.run("list", "--since", "40m");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out().lines())
                .containsExactly(
                        "2026-11-24T11:50:00.000000000Z  orders/updated            newer  total_price: expected a decimal, found text",
                        "2026-11-24T11:30:00.000000000Z  orders/create             older  id: expected an id, found nothing");
    }

    @Test
    void saysThatThereAreMoreThanItsLimit() {
        Run run = stage.run("list", "--since", "40m", "--limit", "1");

        assertThat(run.out()).contains("newer").doesNotContain("older");
        assertThat(run.err()).contains("There are more");
    }

    /** Prevents a limit that means nothing from looking like a log without failures. */
    @ParameterizedTest
    @ValueSource(strings = {"0", "-1"})
    void refusesALimitThatListsNothing(String limit) {
        Run run = stage.run("list", "--limit", limit);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("--limit: expected a positive number, found " + limit);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void listsNothingWhereNothingMatches() {
        assertThat(stage.run("list", "--topic", "app/uninstalled").out()).contains("No failed webhook.");
    }

    @Test
    void showsARowWithoutItsPayload() {
        Run run = stage.run("show", "newer");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out().lines().map(line -> line.replaceAll(" +", " ")))
                .startsWith("webhook_id newer", "topic orders/updated", "shop_domain " + SHOP)
                .contains("outcome failed", "attempts 30", "processed false", "payload (--payload prints it)");
        assertThat(run.out()).doesNotContain("secret of");
    }

    @Test
    void showsThePayloadAloneOnRequest() {
        Run run = stage.run("show", "newer", "--payload");

        assertThat(run.out().strip()).isEqualTo("{\"id\":4200,\"note\":\"secret of newer\"}");
    }

    @Test
    void saysSoWhereThereIsNoSuchWebhook() {
        assertThat(stage.run("show", "nobody").exitCode()).isEqualTo(1);
        assertThat(stage.run("show", "nobody", "--payload").err()).contains("nobody: no such webhook");
    }

    /** Topics and ids are anybody's text: a terminal must not obey them. */
    @Test
    void printsNoControlCharactersOfAWebhook() {
        fail(stage.received("evil\u001b[2J", "orders\u009b/create", SHOP, 100), "x\r\ny");

        Run list = stage.run("list", "--until", "90m");
        Run show = stage.run("show", "evil\u001b[2J");

        assertThat(list.out().strip()).contains("evil?[2J").doesNotContainPattern("[\\p{Cc}&&[^\\n]]");
        assertThat(show.out()).contains("evil?[2J").doesNotContain("\u001b", "\u009b", "\r");
    }
}
