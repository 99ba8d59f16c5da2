package com.commercive.webhooks.chaos;

import com.commercive.localaws.lifecycle.Waiter;
import com.commercive.webhooks.chaos.traffic.Sent;
import com.commercive.webhooks.chaos.traffic.Sent.Fate;
import com.commercive.webhooks.chaos.traffic.Traffic;
import com.commercive.webhooks.model.table.Table;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The wait until every webhook has met its fate. Meanwhile last copies are replayed, as an operator would do. */
record Settling(ChaosSystem system, Traffic traffic, Duration patience) {
    private static final Duration POLL_INTERVAL = Duration.ofMillis(500);

    /** Returns the number of replayed last copies. Where the patience ends first, the checker finds what is missing as lost. */
    int await() throws InterruptedException {
        AtomicInteger replayed = new AtomicInteger();
        new Waiter(patience, POLL_INTERVAL).await(() -> {
            boolean settled = isSettled();
            if (!settled) {
                replayed.addAndGet(replayLastCopies());
            }
            return settled;
        });
        return replayed.get();
    }

    private int replayLastCopies() {
        List<String> lastCopies = system.lines().takeLastCopies();
        if (!lastCopies.isEmpty()) {
            system.replay(lastCopies);
        }
        return lastCopies.size();
    }

    private boolean isSettled() {
        long failing = traffic.sent().stream()
                .filter(sent -> sent.fate() == Fate.FAILED)
                .count();
        if (system.queues().waiting() > 0 || system.queues().deadLetters() < failing) {
            return false;
        }
        Map<String, Map<String, AttributeValue>> rows = system.tables().of(Table.WEBHOOKS);
        return traffic.sent().stream().allMatch(sent -> hasMetItsFate(sent, rows.get(sent.id())));
    }

    private static boolean hasMetItsFate(Sent sent, @Nullable Map<String, AttributeValue> row) {
        return row != null
                && switch (sent.fate()) {
                    case PROCESSED -> AttributeValue.fromBool(true).equals(row.get("processed"));
                    case UNKNOWN_TOPIC, FAILED -> row.containsKey("outcome");
                };
    }
}
