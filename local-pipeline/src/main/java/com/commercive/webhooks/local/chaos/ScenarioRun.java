package com.commercive.webhooks.local.chaos;

import com.commercive.webhooks.console.terminal.Progress;
import com.commercive.webhooks.local.chaos.model.Checker;
import com.commercive.webhooks.local.chaos.model.Findings;
import com.commercive.webhooks.local.chaos.traffic.Traffic;
import com.commercive.webhooks.local.sender.Sender;
import com.commercive.webhooks.local.sender.Signer;
import com.commercive.webhooks.local.system.LocalSettings;
import java.time.Duration;
import me.tongfei.progressbar.ProgressBar;

/**
 * Run one scenario on a system, from empty tables to the comparison of all rows.
 *
 * @param senders webhooks under way at once
 */
record ScenarioRun(ChaosSystem system, Progress progress, int senders, long seed) {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /**
     * Hold what came of it.
     *
     * @param late deliveries that were not answered within Shopify's five seconds
     * @param failures calls that were made to fail, or processes killed
     * @param counted whether there must be any
     * @param lastCopies log lines that were replayed
     */
    record Result(
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
            return hadItsFault() && findings.isEmpty() && late == 0 && p99 < LONGEST_P99_MILLISECONDS;
        }

        /** Nothing is shown by a run in which nothing failed. */
        boolean hadItsFault() {
            return failures > 0 || !counted;
        }
    }

    Result of(Scenario scenario) throws InterruptedException {
        Traffic traffic = Traffic.of(
                scenario.name(), scenario.mix(), seed ^ scenario.name().hashCode());
        system.clear();
        system.warmUp();
        long failuresBefore = system.failures();
        Signer signer = new Signer(LocalSettings.DEVELOPMENT_SECRET);
        try (ProgressBar bar =
                        progress.start(scenario.name(), traffic.deliveries().size());
                Sender sender = new Sender(system.system().ingest(), signer)) {
            Poster poster = new Poster(sender, senders, bar);
            scenario.course().run(system, traffic, poster);
            int lastCopies = new Settling(system, traffic, PATIENCE).await();
            Findings findings = new Checker(traffic)
                    .compare(system.tables().all(), system.queues().takeDeadLetters());
            return new Result(
                    scenario.name(),
                    traffic.sent().size(),
                    findings,
                    poster.late(),
                    poster.answers().getValueAtPercentile(99),
                    poster.answers().getMaxValue(),
                    system.failures() - failuresBefore,
                    scenario.counted(),
                    lastCopies);
        }
    }
}
