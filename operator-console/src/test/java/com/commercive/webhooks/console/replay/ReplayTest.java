package com.commercive.webhooks.console.replay;

import static com.commercive.webhooks.console.EmulatedStage.SHOP;
import static org.assertj.core.api.Assertions.assertThat;

import com.commercive.webhooks.console.EmulatedStage;
import com.commercive.webhooks.console.EmulatedStage.Run;
import com.commercive.webhooks.console.StubService;
import com.commercive.webhooks.model.envelope.Envelope;
import com.commercive.webhooks.model.envelope.WebhookQueueSender;
import com.commercive.webhooks.model.log.Outcome;
import com.commercive.webhooks.model.log.ReplayedWebhooks;
import com.commercive.webhooks.model.log.WebhookLog;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

final class ReplayTest {
    @RegisterExtension
    static final EmulatedStage stage = new EmulatedStage();

    @AfterEach
    void emptyTheQueue() {
        stage.queued();
    }

    @Test
    void sendsTheWebhookAsItWasReceivedAndNotesItInItsRow() {
        Envelope envelope = stage.received("as-received", "orders/create", SHOP, 60);

        Run run = stage.run("replay", "as-received", "--yes", "--by", "ann");

        assertThat(run).isEqualTo(new Run(0, "Sent 1 of 1 webhook." + System.lineSeparator(), run.err()));
        assertThat(stage.queued()).containsExactly(envelope);
        assertThat(stage.row("as-received"))
                .containsEntry("replays", AttributeValue.fromN("1"))
                .containsEntry("replayed_by", AttributeValue.fromS("ann"))
                .containsEntry("replayed_at", AttributeValue.fromS("2026-11-24T12:00:00.000000000Z"));
    }

    /** SQS would silently drop a second message of the same deduplication id within five minutes. */
    @Test
    void sendsWithAFreshDeduplicationIdEachTime() {
        stage.received("twice", "orders/create", SHOP, 60);

        stage.run("replay", "twice", "--yes", "--by", "ann");
        stage.run("replay", "twice", "--yes", "--by", "ann");

        assertThat(stage.queued()).hasSize(2);
        assertThat(stage.row("twice")).containsEntry("replays", AttributeValue.fromN("2"));
    }

    @Test
    void dryRunPrintsWhatWouldBeSentAndSendsNothing() {
        stage.received("only-looked-at", "orders/create", SHOP, 60);
        Map<String, AttributeValue> before = stage.row("only-looked-at");

        Run run = stage.run("replay", "only-looked-at", "--dry-run", "--yes");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("2026-11-24T11:00:00.000000000Z", "orders/create", "only-looked-at", SHOP)
                .contains("1 webhook would be sent to commercive-webhooks-")
                .doesNotContain("secret of");
        assertThat(stage.queued()).isEmpty();
        assertThat(stage.row("only-looked-at")).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "n\n", "yes please\n"})
    void sendsNothingUnlessTheAnswerIsYes(String answer) {
        stage.received("asked", "orders/create", SHOP, 60);

        Run run = stage.answering(answer, "replay", "asked", "--by", "ann");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("Send 1 webhook to ").contains("Nothing was sent.");
        assertThat(stage.queued()).isEmpty();
    }

    @Test
    void sendsAfterAYes() {
        stage.received("agreed", "orders/create", SHOP, 60);

        assertThat(stage.answering("y\n", "replay", "agreed", "--by", "ann").exitCode())
                .isZero();
        assertThat(stage.queued()).hasSize(1);
    }

    @Test
    void reportsAnUnknownIdAndSendsTheOthers() {
        stage.received("known", "orders/create", SHOP, 60);

        Run run = stage.run("replay", "unknown", "known", "--yes", "--by", "ann");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("unknown: no such webhook");
        assertThat(run.out()).contains("Sent 1 of 1 webhook.");
        assertThat(stage.queued()).hasSize(1);
    }

    /** Before compliance webhooks became requests, they were stored with this outcome and never queued. */
    @Test
    void sendsComplianceWebhooksThatWereStoredBefore() {
        Envelope stored = stage.received("stored-before", "customers/redact", SHOP, 60);
        stage.dynamoDb()
                .updateItem(request -> request.tableName(stage.webhooks())
                        .key(Map.of("webhook_id", AttributeValue.fromS("stored-before")))
                        .updateExpression("SET outcome = :outcome")
                        .expressionAttributeValues(Map.of(":outcome", AttributeValue.fromS("ignored"))));

        Run run = stage.run("replay", "--topic", "customers/redact", "--yes", "--by", "ann");

        assertThat(run.exitCode()).isZero();
        assertThat(stage.queued()).containsExactly(stored);
    }

    @Test
    void sendsNoTopicThatNobodyApplies() {
        Envelope unknown = EmulatedStage.envelope("unknown-topic", "carts/update", SHOP, 60);
        stage.log().recordNotApplied(unknown);

        Run run = stage.run("replay", "unknown-topic", "--yes", "--by", "ann");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("Not sent: unknown-topic: nobody applies its topic, carts/update");
        assertThat(stage.queued()).isEmpty();
        assertThat(stage.row("unknown-topic")).doesNotContainKey("replays");
    }

    @Test
    void saysSoWhereTheRowDoesNotHoldTheBody() {
        stage.received("without-body", "orders/create", SHOP, 60);
        stage.dynamoDb()
                .updateItem(request -> request.tableName(stage.webhooks())
                        .key(Map.of("webhook_id", AttributeValue.fromS("without-body")))
                        .updateExpression("REMOVE payload"));

        Run run = stage.run("replay", "without-body", "--yes", "--by", "ann");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("Not sent: without-body: its row does not hold its body");
    }

    /** A row that said «replayed» for a webhook that is nowhere would be the end of it. */
    @Test
    void leavesTheRowUntouchedWhereTheSendFails() throws Exception {
        Envelope envelope = stage.received("refused", "orders/create", SHOP, 60);
        stage.log().recordFailure(envelope, Outcome.FAILED, "refused: told so by the test", 30, true);
        Map<String, AttributeValue> before = stage.row("refused");

        Run run;
        try (StubService sqs = new StubService(target -> target.endsWith("GetQueueUrl")
                ? new StubService.Answer(200, "{\"QueueUrl\":\"http://127.0.0.1/queue\"}")
                : new StubService.Answer(403, "{\"__type\":\"AccessDenied\",\"message\":\"not allowed\"}"))) {
            run = stage.runLocally(sqs.endpoint(), "replay", "--error", "told so by the test", "--yes", "--by", "ann");
        }

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("Sent 0 of 1 webhook.");
        assertThat(run.err()).contains("Not sent: refused: AccessDenied: not allowed");
        assertThat(stage.row("refused")).isEqualTo(before);
    }

    @Test
    void stopsBetweenTwoSendsAndEndsWhatHasBegun() {
        List<Replay> replays = IntStream.range(0, 100)
                .mapToObj(i -> Replay.ofLastCopy(EmulatedStage.envelope("stopped-" + i, "orders/create", SHOP, 60)))
                .toList();
        String prefix = stage.stage().tablePrefix();
        WebhookLog log = new WebhookLog(stage.dynamoDb(), prefix);
        Replayer replayer = new Replayer(
                log,
                new WebhookQueueSender(stage.sqs(), stage.queueUrl()),
                new ReplayedWebhooks(stage.dynamoDb(), prefix),
                "ann",
                InstantSource.fixed(EmulatedStage.NOON));
        var begun = new AtomicInteger();

        List<ReplayResult> results =
                replayer.replay(replays, () -> begun.incrementAndGet() > 20).toList();

        assertThat(results).hasSize(20).containsOnly(new ReplayResult.Sent());
        assertThat(stage.queued())
                .hasSize(20)
                .allSatisfy(sent -> assertThat(log.read(sent.id())).isEqualTo(Optional.of(sent)));
        assertThat(stage.row("stopped-20")).isEmpty();
    }
}
