package com.commercive.webhooks.chaos.model;

import java.util.ArrayList;
import java.util.List;

/**
 * The findings of a check, a line for each.
 *
 * @param lost webhooks and rows that are missing
 * @param doubled rows that should not exist
 * @param stale rows that differ from the newest webhook
 */
public record Findings(List<String> lost, List<String> doubled, List<String> stale) {
    public Findings {
        lost = List.copyOf(lost);
        doubled = List.copyOf(doubled);
        stale = List.copyOf(stale);
    }

    public List<String> all() {
        List<String> all = new ArrayList<>();
        lost.forEach(line -> all.add("lost     " + line));
        doubled.forEach(line -> all.add("doubled  " + line));
        stale.forEach(line -> all.add("stale    " + line));
        return all;
    }

    public boolean isEmpty() {
        return lost.isEmpty() && doubled.isEmpty() && stale.isEmpty();
    }
}
