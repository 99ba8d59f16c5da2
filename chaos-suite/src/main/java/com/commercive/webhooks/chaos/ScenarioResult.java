package com.commercive.webhooks.chaos;

import com.commercive.webhooks.chaos.model.Findings;

/**
 * The result of a scenario.
 *
 * @param late the deliveries that were not answered within Shopify's timeout of five seconds
 * @param failures the number of calls that were made to fail, and of processes that were killed
 * @param counted whether there must be such failures
 * @param lastCopies the number of log lines that were replayed
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
    private static final long P99_LIMIT_MILLISECONDS = 2_000;

    boolean isFlawless() {
        return hadFaults() && findings.isEmpty() && late == 0 && p99 < P99_LIMIT_MILLISECONDS;
    }

    /** Returns whether something was made to fail, where that is counted. A run without failures proves nothing. */
    boolean hadFaults() {
        return failures > 0 || !counted;
    }
}
