package com.commercive.webhooks.chaos.model;

import java.util.ArrayList;
import java.util.List;

/**
 * The findings of a check.
 *
 * @param lost webhooks and rows that are missing
 * @param doubled rows that should not exist
 * @param stale rows that differ from the newest webhook
 */
public record Findings(List<String> lost, List<String> doubled, List<String> stale, Checked checked) {
    public Findings {
        lost = List.copyOf(lost);
        doubled = List.copyOf(doubled);
        stale = List.copyOf(stale);
    }

    /**
     * How much was compared.
     *
     * @param rows the business rows
     * @param values the attributes of all rows
     * @param messages the dead letters
     */
    public record Checked(long rows, long values, long messages, long logRows) {
        public static final Checked NOTHING = new Checked(0, 0, 0, 0);

        public Checked plus(Checked other) {
            return new Checked(
                    rows + other.rows, values + other.values, messages + other.messages, logRows + other.logRows);
        }

        @Override
        public String toString() {
            return "checked " + rows + " rows, " + logRows + " log rows, " + values + " values and " + messages
                    + " dead letters";
        }
    }

    public List<String> all() {
        List<String> all = new ArrayList<>();
        lost.forEach(finding -> all.add("lost     " + finding));
        doubled.forEach(finding -> all.add("doubled  " + finding));
        stale.forEach(finding -> all.add("stale    " + finding));
        return all;
    }

    public boolean isEmpty() {
        return lost.isEmpty() && doubled.isEmpty() && stale.isEmpty();
    }
}
