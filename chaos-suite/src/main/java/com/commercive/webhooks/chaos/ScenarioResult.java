package com.commercive.webhooks.chaos;

import com.commercive.webhooks.chaos.model.Findings;

/**
 * The result of a scenario.
 *
 * @param late deliveries that were not answered within the five seconds that Shopify waits
 * @param failures calls that were made to fail, and processes that were killed
 * @param counted whether there must be such failures
 * @param lastCopies log lines that were replayed
 */
record ScenarioResult(
        String name,
        int sent,
        Findings findings,
        int late,
        long p99,
        long longest,
        long failures,
        boolean counted,
        int lastCopies) {
    private static final long LONGEST_P99_MILLISECONDS = 2_000;

    boolean isFlawless() {
        return hadFaults() && findings.isEmpty() && late == 0 && p99 < LONGEST_P99_MILLISECONDS;
    }

    /** Returns whether something was made to fail; a run without faults proves nothing. */
    boolean hadFaults() {
        return failures > 0 || !counted;
    }
}
