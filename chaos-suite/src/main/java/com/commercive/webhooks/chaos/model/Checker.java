package com.commercive.webhooks.chaos.model;

import com.commercive.webhooks.chaos.model.Findings.Checked;
import com.commercive.webhooks.chaos.traffic.SentWebhook;
import com.commercive.webhooks.chaos.traffic.SentWebhook.FinalState;
import com.commercive.webhooks.chaos.traffic.Traffic;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A checker that compares all tables and the dead-letter queue with the webhooks that were sent. */
public final class Checker {
    private static final AttributeValue TRUE = AttributeValue.fromBool(true);
    private static final String LOG = "webhooks";

    private final Traffic traffic;
    private final RunRecord run;
    private final ExpectedTables expected;
    private final Map<FinalState, Set<String>> idsByFinalState;
    private final List<String> lost = new ArrayList<>();
    private final List<String> doubled = new ArrayList<>();
    private final List<String> stale = new ArrayList<>();
    private Checked checked = Checked.NOTHING;

    public Checker(Traffic traffic, RunRecord run) {
        this.traffic = traffic;
        this.run = run;
        this.expected = ExpectedTables.of(traffic, run);
        this.idsByFinalState = traffic.sent().stream()
                .collect(Collectors.groupingBy(
                        SentWebhook::finalState, Collectors.mapping(SentWebhook::id, Collectors.toSet())));
    }

    /**
     * Returns the differences from what is expected.
     *
     * @param tables the rows of each table by their keys
     * @param deadLetters the webhook id of each message in the dead-letter queue
     */
    public Findings compare(Map<String, Map<String, Map<String, AttributeValue>>> tables, List<String> deadLetters) {
        Story story = new Story(tables.getOrDefault(LOG, Map.of()));
        Set<String> names = new TreeSet<>(ExpectedTables.NAMES);
        names.addAll(tables.keySet());
        names.forEach(table -> compare(table, tables.getOrDefault(table, Map.of()), story));
        compareDeadLetters(deadLetters, story);
        return new Findings(lost, doubled, stale, checked);
    }

    private void compare(String table, Map<String, Map<String, AttributeValue>> found, Story story) {
        Map<String, ExpectedRow> rows = expected.of(table);
        rows.forEach((key, row) -> {
            String name = table + " " + key + ": ";
            Map<String, AttributeValue> there = found.get(key);
            if (there == null) {
                lost.add(name + "no row" + story.of(row, Optional.empty()));
            } else if (isUnprocessed(table, key, there)) {
                lost.add(name + "not processed" + story.of(row, Optional.of(there)));
            } else {
                compare(name, row, there, story);
                checked = checked.plus(
                        new Checked(table.equals(LOG) ? 0 : 1, there.size(), 0, table.equals(LOG) ? 1 : 0));
            }
        });
        found.forEach((key, row) -> {
            if (!rows.containsKey(key)) {
                doubled.add(table + " " + key + ": not expected\n    is       " + Story.text(row));
            }
        });
    }

    private void compare(String name, ExpectedRow row, Map<String, AttributeValue> there, Story story) {
        List<String> differences = row.differences(there);
        if (!differences.isEmpty()) {
            stale.add(name + String.join("; ", differences) + story.of(row, Optional.of(there)));
        }
    }

    private boolean isUnprocessed(String table, String key, Map<String, AttributeValue> row) {
        return table.equals(LOG)
                && !TRUE.equals(row.get("processed"))
                && ids(FinalState.PROCESSED).contains(key);
    }

    /** A dead letter is a message; the copies of a webhook that was delivered several times are several. */
    private void compareDeadLetters(List<String> found, Story story) {
        Set<String> failed = ids(FinalState.FAILED);
        for (SentWebhook sent : traffic.sent()) {
            int letters = Collections.frequency(found, sent.id());
            if (failed.contains(sent.id()) && letters == 0) {
                lost.add("webhook " + sent.id() + ": failed, and not in the dead-letter queue"
                        + story.webhooks(List.of(sent)));
            } else if (!failed.contains(sent.id()) && letters > 0) {
                lost.add("webhook " + sent.id() + ": healthy, and in the dead-letter queue"
                        + story.webhooks(List.of(sent)));
            } else if (letters > run.mostMessages(sent)) {
                doubled.add("webhook " + sent.id() + ": " + letters + " times in the dead-letter queue"
                        + story.webhooks(List.of(sent)));
            }
        }
        found.stream()
                .filter(id ->
                        traffic.sent().stream().noneMatch(sent -> sent.id().equals(id)))
                .forEach(id -> doubled.add("webhook " + id + ": nobody sent it, and it is in the dead-letter queue"));
        checked = checked.plus(new Checked(0, 0, found.size(), 0));
    }

    private Set<String> ids(FinalState finalState) {
        return idsByFinalState.getOrDefault(finalState, Set.of());
    }
}
