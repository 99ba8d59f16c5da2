package com.commercive.webhooks.chaos.model;

import com.commercive.webhooks.chaos.traffic.SentWebhook;
import com.commercive.webhooks.chaos.traffic.SentWebhook.FinalState;
import com.commercive.webhooks.chaos.traffic.Traffic;
import com.commercive.webhooks.model.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A checker that compares all tables and the dead-letter queue with the webhooks that were sent. */
public final class Checker {
    private static final AttributeValue TRUE = AttributeValue.fromBool(true);

    private final Traffic traffic;
    private final Map<FinalState, Set<String>> idsByFinalState;
    private final List<String> lost = new ArrayList<>();
    private final List<String> doubled = new ArrayList<>();
    private final List<String> stale = new ArrayList<>();

    public Checker(Traffic traffic) {
        this.traffic = traffic;
        this.idsByFinalState = traffic.sent().stream()
                .collect(Collectors.groupingBy(
                        SentWebhook::finalState, Collectors.mapping(SentWebhook::id, Collectors.toSet())));
    }

    /**
     * Returns the differences from what is expected.
     *
     * @param tables the rows of each table by their keys
     * @param deadLetters the webhook ids of the messages in the dead-letter queue
     */
    public Findings compare(Map<Table, Map<String, Map<String, AttributeValue>>> tables, Set<String> deadLetters) {
        ExpectedTables expected = ExpectedTables.of(traffic);
        for (Table table : Table.values()) {
            compare(table, expected.of(table), tables.getOrDefault(table, Map.of()));
        }
        compareDeadLetters(deadLetters);
        return new Findings(lost, doubled, stale);
    }

    private void compare(
            Table table, Map<String, ExpectedRow> expected, Map<String, Map<String, AttributeValue>> found) {
        String name = table.name("");
        expected.forEach((key, row) -> {
            Map<String, AttributeValue> there = found.get(key);
            if (there == null) {
                lost.add(name + " " + key + ": no row");
            } else if (isUnprocessed(table, key, there)) {
                lost.add(name + " " + key + ": not processed, outcome " + there.get("outcome") + ", error "
                        + there.get("error"));
            } else {
                row.differences(there).forEach(difference -> stale.add(name + " " + key + " " + difference));
            }
        });
        found.keySet().stream()
                .filter(key -> !expected.containsKey(key))
                .forEach(key -> doubled.add(name + " " + key + ": not expected"));
    }

    private boolean isUnprocessed(Table table, String key, Map<String, AttributeValue> row) {
        return table == Table.WEBHOOKS
                && !TRUE.equals(row.get("processed"))
                && ids(FinalState.PROCESSED).contains(key);
    }

    private void compareDeadLetters(Set<String> found) {
        Set<String> expected = ids(FinalState.FAILED);
        expected.stream()
                .filter(id -> !found.contains(id))
                .forEach(id -> lost.add("webhook " + id + ": failed, and not in the dead-letter queue"));
        found.stream()
                .filter(id -> !expected.contains(id))
                .forEach(id -> lost.add("webhook " + id + ": healthy, and in the dead-letter queue"));
    }

    private Set<String> ids(FinalState finalState) {
        return idsByFinalState.getOrDefault(finalState, Set.of());
    }
}
