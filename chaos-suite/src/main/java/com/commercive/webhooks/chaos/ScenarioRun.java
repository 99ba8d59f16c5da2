package com.commercive.webhooks.chaos;

import com.commercive.webhooks.chaos.model.Checker;
import com.commercive.webhooks.chaos.model.Findings;
import com.commercive.webhooks.chaos.model.RunRecord;
import com.commercive.webhooks.chaos.traffic.Traffic;
import com.commercive.webhooks.console.terminal.Progress;
import com.commercive.webhooks.local.sender.Sender;
import com.commercive.webhooks.local.sender.Signer;
import com.commercive.webhooks.local.system.LocalSettings;
import java.time.Duration;
import java.time.Instant;
import me.tongfei.progressbar.ProgressBar;

/**
 * A run of scenarios on one system, each from empty tables to the comparison of all rows.
 *
 * @param senders the maximum number of webhooks in flight
 */
record ScenarioRun(ChaosSystem system, Progress progress, int senders, long seed) {
    private static final Duration TIMEOUT = Duration.ofMinutes(3);

    ScenarioResult run(Scenario scenario) throws InterruptedException {
        Traffic traffic = Traffic.of(
                scenario.name(), scenario.mix(), seed ^ scenario.name().hashCode());
        system.clear();
        system.warmUp();
        ForeignWrites foreign = new ForeignWrites(traffic.foreign(), system::write);
        foreign.beforeTheRun();
        Signer signer = new Signer(LocalSettings.DEVELOPMENT_SECRET);
        try (ProgressBar bar =
                        progress.start(scenario.name(), traffic.deliveries().size());
                Sender sender = new Sender(system.system().ingest(), signer)) {
            return run(scenario, traffic, new RedeliveringSender(sender, senders, bar, foreign));
        }
    }

    private ScenarioResult run(Scenario scenario, Traffic traffic, RedeliveringSender sender)
            throws InterruptedException {
        long failuresBefore = system.failures();
        scenario.plan().run(system, traffic, sender);
        int lastCopies = new CompletionWait(system, traffic, TIMEOUT).await();
        RunRecord run =
                new RunRecord(sender.posts(), Instant.now(), scenario.retries().maxReceiveCount());
        Findings findings = new Checker(traffic, run)
                .compare(system.tables().byName(), system.queues().takeDeadLetters());
        return new ScenarioResult(
                scenario.name(),
                traffic.sent().size(),
                findings,
                sender.late(),
                sender.answers().getValueAtPercentile(99),
                sender.answers().getMaxValue(),
                system.failures() - failuresBefore,
                scenario.counted(),
                lastCopies);
    }
}
