package com.commercive.webhooks.local.chaos;

import com.commercive.webhooks.local.chaos.traffic.Sent;
import com.commercive.webhooks.local.chaos.traffic.Sent.Fate;
import com.commercive.webhooks.local.chaos.traffic.Traffic;
import com.commercive.webhooks.model.table.Table;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Wait until everything that was sent has met its fate, and play the operator who replays last copies meanwhile. */
record Settling(ChaosSystem system, Traffic traffic, Duration patience) {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    /** Returns how many last copies were replayed; also when patience ends: what is missing is found as lost. */
    int await() throws InterruptedException {
        long givenUp = System.nanoTime() + patience.toNanos();
        int replayed = 0;
        while (!isSettled() && System.nanoTime() < givenUp) {
            List<String> lastCopies = system.lines().takeLastCopies();
            if (!lastCopies.isEmpty()) {
                system.replay(lastCopies);
                replayed += lastCopies.size();
            }
            TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS.toMillis());
        }
        return replayed;
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
