package com.commercive.webhooks.chaos.model;

import java.util.ArrayList;
import java.util.List;

/**
 * What was found wrong, a line on each.
 *
 * @param lost webhooks and rows that should be there
 * @param doubled rows that should not be there
 * @param stale rows that differ from what the newest webhook says
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
