package com.commercive.webhooks.console.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.commercive.webhooks.console.EmulatedStage;
import com.commercive.webhooks.console.EmulatedStage.Run;
import com.commercive.webhooks.model.envelope.Body;
import com.commercive.webhooks.model.envelope.Envelope;
import com.commercive.webhooks.model.log.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Reads exports that hold the same webhooks: {@code copy-whole} in one part, {@code copy-in-parts} in three, out of order
 * and one of them twice, {@code copy-incomplete} without its second part, {@code copy-unknown-topic}, and other lines.
 */
final class FromLogTest {
    @RegisterExtension
    static final EmulatedStage stage = new EmulatedStage();

    @TempDir
    Path folder;

    @AfterEach
    void emptyTheQueueAndTheLog() {
        stage.queued();
        for (String id : new String[] {"copy-whole", "copy-in-parts", "copy-unknown-topic"}) {
            stage.dynamoDb()
                    .deleteItem(request ->
                            request.tableName(stage.webhooks()).key(Map.of("webhook_id", AttributeValue.fromS(id))));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lines.jsonl",
                "tail.txt",
                "filter-log-events.json",
                "get-log-events.json",
                "get-query-results.json"
            })
    void sendsWhatIsWholeAndReportsTheRestById(String export) throws Exception {
        Run run = stage.run("replay", "--from-log", export(export), "--yes", "--by", "ann");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("Sent 2 of 2 webhooks; 1 webhook logged, whose topic nobody applies.");
        assertThat(run.err())
                .contains("last_copy of copy-incomplete: expected 3 parts, found 2")
                .doesNotContain("Not sent");
        assertThat(stage.queued())
                .extracting(envelope -> envelope.id().value(), Envelope::body)
                .containsExactlyInAnyOrder(
                        tuple("copy-whole", Body.of("{\"id\":4201,\"note\":\"in one part\"}")),
                        tuple("copy-in-parts", Body.of("{\"id\":4202,\"note\":\"in three parts\"}")));
    }

    @Test
    void putsTheRowThatWasNeverWritten() throws Exception {
        stage.run("replay", "--from-log", export("lines.jsonl"), "--yes", "--by", "ann");

        assertThat(stage.row("copy-whole"))
                .containsEntry("topic", AttributeValue.fromS("orders/create"))
                .containsEntry("created_at", AttributeValue.fromS("2026-11-24T08:30:00.000000000Z"))
                .containsEntry("payload", AttributeValue.fromS("{\"id\":4201,\"note\":\"in one part\"}"))
                .containsEntry("replayed_by", AttributeValue.fromS("ann"));
        assertThat(stage.row("copy-unknown-topic"))
                .containsEntry("outcome", AttributeValue.fromS("unknown_topic"))
                .doesNotContainKey("replays");
    }

    @Test
    void leavesTheOutcomeOfARowThatIsThere() throws Exception {
        Envelope there = EmulatedStage.envelope("copy-whole", "orders/create", EmulatedStage.SHOP, 10);
        stage.log().recordSuccess(there, Optional.of("store"), Outcome.APPLIED, 1, EmulatedStage.NOON);

        stage.run("replay", "--from-log", export("lines.jsonl"), "--yes", "--by", "ann");

        assertThat(stage.row("copy-whole"))
                .containsEntry("processed", AttributeValue.fromBool(true))
                .containsEntry("outcome", AttributeValue.fromS("applied"))
                .containsEntry("replays", AttributeValue.fromN("1"));
    }

    /** Prevents an export of a DynamoDB outage, which holds such topics too, from looking as if it had to be sent again. */
    @Test
    void isDoneWithATopicThatNobodyAppliesOnceItIsLogged() throws Exception {
        Run run = stage.run(
                "replay", "--from-log", export("lines.jsonl"), "--topic", "carts/update", "--yes", "--by", "ann");

        assertThat(run.out()).contains("Sent 0 of 0 webhooks; 1 webhook logged, whose topic nobody applies.");
        assertThat(stage.row("copy-unknown-topic")).containsKey("payload");
    }

    @Test
    void filtersLastCopiesToo() throws Exception {
        Run run = stage.run(
                "replay",
                "--from-log",
                export("lines.jsonl"),
                "--topic",
                "fulfillments/create",
                "--yes",
                "--by",
                "ann");

        assertThat(run.out()).contains("Sent 1 of 1 webhook.");
        assertThat(stage.queued()).extracting(envelope -> envelope.id().value()).containsExactly("copy-in-parts");
    }

    @Test
    void dryRunWritesNoRow() throws Exception {
        Run run = stage.run("replay", "--from-log", export("lines.jsonl"), "--dry-run");

        assertThat(run.out())
                .contains("copy-whole")
                .contains("2 webhooks would be sent", "; 1 webhook would be logged, whose topic nobody applies");
        assertThat(stage.row("copy-whole")).isEmpty();
        assertThat(stage.queued()).isEmpty();
    }

    /** Prevents an operator from believing that nothing was lost, as nothing was found. */
    @Test
    void refusesToSelectByWhatALogDoesNotHold() throws Exception {
        Run run = stage.run("replay", "--from-log", export("lines.jsonl"), "--error", "price", "--yes");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("--error: a last copy has none");
    }

    @Test
    void saysSoWhereTheFileIsMissing() {
        Run run = stage.run("replay", "--from-log", folder.resolve("none").toString(), "--yes");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("none: no such file");
    }

    @Test
    void saysSoWhereTheFileHoldsNoLastCopy() throws Exception {
        Path empty = Files.writeString(folder.resolve("empty"), "{\"message\":\"Received orders/create webhook\"}\n");

        Run run = stage.run("replay", "--from-log", empty.toString(), "--yes");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("No webhook found; nothing was sent.");
    }

    private static String export(String name) throws Exception {
        return Path.of(Objects.requireNonNull(FromLogTest.class.getResource("/exports/" + name), name)
                        .toURI())
                .toString();
    }
}
