package com.commercive.webhooks.chaos.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.commercive.webhooks.chaos.model.RunRecord.Post;
import com.commercive.webhooks.chaos.traffic.SentWebhook;
import com.commercive.webhooks.chaos.traffic.SentWebhook.FinalState;
import com.commercive.webhooks.chaos.traffic.Traffic;
import com.commercive.webhooks.chaos.traffic.Traffic.Mix;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Prevents a checker that finds nothing, with which every run would pass. */
final class CheckerTest {
    private static final Instant START = Instant.parse("2026-11-26T10:00:00Z");
    private static final Instant END = START.plusSeconds(60);

    private final Traffic traffic = Traffic.of("checked", Mix.ofOrders(8).withPoison(), 7);
    private final SentWebhook processed = first(FinalState.PROCESSED);
    private final RunRecord run = new RunRecord(
            traffic.sent().stream()
                    .collect(Collectors.toMap(SentWebhook::id, any -> new Post(START, START.plusSeconds(1), 1))),
            END,
            30);

    /** A table that has the first of the right contents of each row. */
    private final Map<String, Map<String, Map<String, AttributeValue>>> tables = rightTables();

    @Test
    void findsNothingWrongInRightTablesAndSaysHowMuchItSaw() {
        Findings findings = compare(deadLetters());

        assertThat(findings.all()).isEmpty();
        assertThat(findings.checked().logRows()).isEqualTo(traffic.sent().size());
        assertThat(findings.checked().rows()).isGreaterThan(50);
        assertThat(findings.checked().values()).isGreaterThan(2_000);
        assertThat(findings.checked().messages()).isEqualTo(deadLetters().size());
    }

    @Test
    void findsARowLost() {
        String key = someKey("order_items");
        rows("order_items").remove(key);

        assertThat(compare(deadLetters()).lost())
                .singleElement()
                .asString()
                .startsWith("order_items " + key + ": no row")
                .contains("orders/create", "must be");
    }

    @Test
    void findsASecondRowUnderADerivedIdBesideAnotherServicesRow() {
        String order = traffic.foreign().stream()
                .filter(row -> row.table().equals("orders"))
                .findFirst()
                .orElseThrow()
                .text("shopify_order_id");
        String derived = Thing.ORDER.derivedId(traffic.shops().getFirst().domain(), order);
        rows("orders").put(derived, Map.of("shopify_order_id", AttributeValue.fromS(order)));

        assertThat(compare(deadLetters()).doubled())
                .singleElement()
                .asString()
                .startsWith("orders " + derived + ": not expected");
    }

    @Test
    void showsAStaleRowAsItIsAndAsItMustBeWithItsWebhooks() {
        String key = someKey("orders");
        set("orders", key, "order_name", "of before");

        assertThat(compare(deadLetters()).stale())
                .singleElement()
                .asString()
                .startsWith("orders " + key + ": order_name: ")
                .contains("of before", "is       {", "must be  {", "orders/create 2026-01-20T10:00:00.000000000Z#");
    }

    @Test
    void findsARowWrittenBeforeItsWebhookWasPosted() {
        set("webhooks", processed.id(), "created_at", "2026-11-26T09:59:00Z");
        set("webhooks", first(FinalState.UNKNOWN_TOPIC).id(), "created_at", "2026-11-26T10:00:59Z");

        assertThat(compare(deadLetters()).stale()).hasSize(2).allMatch(line -> line.contains("created_at: "));
    }

    @Test
    void findsAProcessingAfterTheEndAndTooManyAttempts() {
        set("webhooks", processed.id(), "processed_at", "2026-11-26T10:02:00Z");
        row("webhooks", processed.id()).put("attempts", AttributeValue.fromN("31"));

        assertThat(compare(deadLetters()).stale()).singleElement().asString().contains("processed_at: ", "attempts: ");
    }

    @Test
    void findsAWebhookThatIsNotProcessedLost() {
        row("webhooks", processed.id()).put("processed", AttributeValue.fromBool(false));

        assertThat(compare(deadLetters()).lost())
                .singleElement()
                .asString()
                .startsWith("webhooks " + processed.id() + ": not processed");
    }

    @Test
    void findsAHealthyWebhookInTheDeadLetterQueueAndAFailedOneThatIsNot() {
        assertThat(compare(List.of(processed.id())).lost())
                .anyMatch(line ->
                        line.startsWith("webhook " + processed.id() + ": healthy, and in the dead-letter queue"))
                .anyMatch(line -> line.startsWith(
                        "webhook " + first(FinalState.FAILED).id() + ": failed, and not in the dead-letter queue"));
    }

    @Test
    void countsTheDeadLettersOfAWebhook() {
        String failed = first(FinalState.FAILED).id();
        List<String> letters = Stream.concat(deadLetters().stream(), Stream.of(failed, failed, failed))
                .toList();

        assertThat(compare(letters).doubled())
                .singleElement()
                .asString()
                .startsWith("webhook " + failed + ": 4 times in the dead-letter queue");
    }

    @Test
    void aSeedMakesTheSameTrafficAgain() {
        Mix mix = Mix.ofOrders(3);

        assertThat(Traffic.of("checked", mix, 7).deliveries())
                .extracting(SentWebhook::id)
                .isEqualTo(Traffic.of("checked", mix, 7).deliveries().stream()
                        .map(SentWebhook::id)
                        .toList());
    }

    private Findings compare(List<String> deadLetters) {
        return new Checker(traffic, run).compare(tables, deadLetters);
    }

    private Map<String, Map<String, AttributeValue>> rows(String table) {
        return tables.getOrDefault(table, Map.of());
    }

    private Map<String, AttributeValue> row(String table, String key) {
        return Objects.requireNonNull(rows(table).get(key));
    }

    private String someKey(String table) {
        ExpectedTables expected = ExpectedTables.of(traffic, run);
        return rows(table).keySet().stream()
                .filter(key -> traffic.foreign().stream()
                        .noneMatch(row -> row.text(row.key()).equals(key)))
                .filter(key -> Objects.requireNonNull(expected.of(table).get(key))
                                .about()
                                .size()
                        > 1)
                .sorted()
                .findFirst()
                .orElseThrow();
    }

    private void set(String table, String key, String attribute, String text) {
        row(table, key).put(attribute, AttributeValue.fromS(text));
    }

    private Map<String, Map<String, Map<String, AttributeValue>>> rightTables() {
        ExpectedTables expected = ExpectedTables.of(traffic, run);
        Map<String, Map<String, Map<String, AttributeValue>>> right = new HashMap<>();
        for (String table : ExpectedTables.NAMES) {
            Map<String, Map<String, AttributeValue>> rows = new HashMap<>();
            expected.of(table)
                    .forEach((key, row) ->
                            rows.put(key, right(row.contents().iterator().next())));
            right.put(table, rows);
        }
        return right;
    }

    private static Map<String, AttributeValue> right(Map<String, Expected> content) {
        Map<String, AttributeValue> row = new HashMap<>();
        content.forEach((name, expected) -> {
            AttributeValue value = right(expected);
            if (value != null) {
                row.put(name, value);
            }
        });
        return row;
    }

    private static @Nullable AttributeValue right(Expected expected) {
        return switch (expected) {
            case Expected.Exactly(AttributeValue value) -> value;
            case Expected.Decimal(BigDecimal value) -> AttributeValue.fromN(value.toString());
            case Expected.OneOf(Set<String> values) ->
                AttributeValue.fromS(values.iterator().next());
            case Expected.SetOf(Set<String> texts) -> AttributeValue.fromSs(List.copyOf(texts));
            case Expected.Members(Set<String> texts) -> AttributeValue.fromSs(List.copyOf(texts));
            case Expected.Like _ -> AttributeValue.fromS("field: expected another value");
            case Expected.Within(Instant from, Instant _) -> AttributeValue.fromS(from.toString());
            case Expected.Seconds(Instant from, Instant _) ->
                AttributeValue.fromN(Long.toString(from.getEpochSecond()));
            case Expected.Count(int most) -> AttributeValue.fromN(Integer.toString(most));
            case Expected.Either(Expected one, Expected _) -> right(one);
            case Expected.AnyMap() -> AttributeValue.fromM(Map.of("step", AttributeValue.fromS("end")));
            case Expected.Bytes() -> AttributeValue.fromB(SdkBytes.fromUtf8String("x"));
            case Expected.Absent() -> null;
        };
    }

    private SentWebhook first(FinalState finalState) {
        return traffic.sent().stream()
                .filter(sent -> sent.finalState() == finalState)
                .findFirst()
                .orElseThrow();
    }

    private List<String> deadLetters() {
        return traffic.sent().stream()
                .filter(sent -> sent.finalState() == FinalState.FAILED)
                .map(SentWebhook::id)
                .toList();
    }
}
