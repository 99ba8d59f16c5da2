package com.commercive.webhooks.chaos.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The contents that a row may have in the end, as its webhooks arrive in any order. One that comes behind a newer one changes
 * nothing. So some of the older ones change the row, in the order of their clocks, and then the newest. Of several newest with
 * one clock, any may be the last.
 */
final class ArrivalOrders {
    private ArrivalOrders() {}

    /** What a webhook changes in a row, if none with a greater clock did before. */
    record Step(String clock, UnaryOperator<Map<String, Expected>> change) {}

    /**
     * Returns the possible contents.
     *
     * @param before the row before its first webhook
     * @param newestCounts whether the newest step changes the row in any case
     */
    static Set<Map<String, Expected>> contents(
            Map<String, Expected> before, Collection<Step> steps, boolean newestCounts) {
        TreeMap<String, List<Step>> byClock =
                steps.stream().collect(Collectors.groupingBy(Step::clock, TreeMap::new, Collectors.toList()));
        Set<Map<String, Expected>> contents = Set.of(before);
        for (var clock : byClock.entrySet()) {
            boolean all = newestCounts && clock.getKey().equals(byClock.lastKey());
            Set<Map<String, Expected>> next = new LinkedHashSet<>();
            contents.forEach(content -> extend(content, clock.getValue(), all, next));
            contents = next;
        }
        return contents;
    }

    private static void extend(
            Map<String, Expected> content, List<Step> left, boolean all, Set<Map<String, Expected>> into) {
        if (left.isEmpty() || !all) {
            into.add(content);
        }
        for (Step step : left) {
            List<Step> others = new ArrayList<>(left);
            others.remove(step);
            extend(step.change().apply(content), others, all, into);
        }
    }
}
