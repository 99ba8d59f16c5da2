package com.commercive.webhooks.model.privacy;

import com.commercive.webhooks.model.clock.Timestamps;
import com.commercive.webhooks.model.table.Row;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * How far a redaction has come. It is written after each page of rows, so that a function that was killed goes on there.
 *
 * @param step that is next
 * @param markedAt when the marks were written that keep later webhooks out; empty before that
 * @param after the last row that was read in this step
 * @param read the log rows and rows that were read
 * @param redacted those of them that were redacted
 * @param resources whose log rows are the customer's, such as {@code orders/820982911946154508}
 */
public record RedactionProgress(
        Step step,
        Optional<Instant> markedAt,
        Optional<Cursor> after,
        long read,
        long redacted,
        Set<String> resources) {
    /**
     * The steps, in their order. The late ones go over what came while functions ran that did not know of the request yet.
     */
    public enum Step {
        MARKS,
        ORDERS,
        CUSTOMERS,
        LOG,
        LATE_MARKS,
        LATE_ORDERS,
        LATE_CUSTOMERS,
        LATE_LOG,
        END;

        public String attribute() {
            return name().toLowerCase(Locale.ROOT);
        }

        public Step next() {
            return values()[ordinal() + 1];
        }

        public boolean isLate() {
            return ordinal() >= LATE_MARKS.ordinal();
        }
    }

    /** A place in an index that is sorted by {@code created_at}. */
    public record Cursor(String partition, String createdAt, String key) {}

    public static final RedactionProgress NONE =
            new RedactionProgress(Step.MARKS, Optional.empty(), Optional.empty(), 0, 0, Set.of());

    public RedactionProgress {
        resources = Set.copyOf(resources);
    }

    /** Returns the progress at the beginning of the next step. */
    public RedactionProgress next() {
        return new RedactionProgress(step.next(), markedAt, Optional.empty(), read, redacted, resources);
    }

    public RedactionProgress marked(Instant at, Set<String> marked) {
        return new RedactionProgress(
                step, Optional.of(markedAt.orElse(at)), after, read, redacted + marked.size(), and(marked));
    }

    /** Returns the progress after some more rows of the same step. */
    public RedactionProgress plus(Cursor last, long moreRead, long moreRedacted, Set<String> moreResources) {
        return new RedactionProgress(
                step, markedAt, Optional.of(last), read + moreRead, redacted + moreRedacted, and(moreResources));
    }

    private Set<String> and(Set<String> more) {
        Set<String> all = new TreeSet<>(resources);
        all.addAll(more);
        return all;
    }

    static RedactionProgress of(Row map) {
        Map<String, AttributeValue> values = map.attributes();
        return new RedactionProgress(
                text(values, "step")
                        .map(step -> Step.valueOf(step.toUpperCase(Locale.ROOT)))
                        .orElse(Step.MARKS),
                text(values, "marked_at").flatMap(Timestamps::parse),
                text(values, "after_key")
                        .map(key -> new Cursor(
                                text(values, "after_partition").orElse(""),
                                text(values, "after_created_at").orElse(""),
                                key)),
                number(values, "read"),
                number(values, "redacted"),
                Optional.ofNullable(values.get("resources"))
                        .map(set -> Set.copyOf(set.ss()))
                        .orElse(Set.of()));
    }

    AttributeValue attribute() {
        Map<String, AttributeValue> values = new LinkedHashMap<>();
        values.put("step", AttributeValue.fromS(step.attribute()));
        values.put("read", AttributeValue.fromN(Long.toString(read)));
        values.put("redacted", AttributeValue.fromN(Long.toString(redacted)));
        markedAt.ifPresent(at -> values.put("marked_at", AttributeValue.fromS(Timestamps.nanoseconds(at))));
        after.ifPresent(last -> {
            values.put("after_partition", AttributeValue.fromS(last.partition()));
            values.put("after_created_at", AttributeValue.fromS(last.createdAt()));
            values.put("after_key", AttributeValue.fromS(last.key()));
        });
        if (!resources.isEmpty()) {
            values.put(
                    "resources",
                    AttributeValue.fromSs(resources.stream().sorted().toList()));
        }
        return AttributeValue.fromM(values);
    }

    private static Optional<String> text(Map<String, AttributeValue> values, String name) {
        return Optional.ofNullable(values.get(name)).map(AttributeValue::s);
    }

    private static long number(Map<String, AttributeValue> values, String name) {
        return Optional.ofNullable(values.get(name))
                .map(value -> Long.parseLong(value.n()))
                .orElse(0L);
    }
}
