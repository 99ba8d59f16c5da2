package com.commercive.webhooks.chaos;

import com.commercive.localaws.lifecycle.Waiter;
import com.commercive.webhooks.chaos.traffic.SentTopic.Subject;
import com.commercive.webhooks.chaos.traffic.SentWebhook;
import com.commercive.webhooks.chaos.traffic.SentWebhook.FinalState;
import com.commercive.webhooks.chaos.traffic.Traffic;
import com.commercive.webhooks.model.table.Table;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A wait until each webhook is in its final state. Meanwhile, last copies are replayed, as an operator would do. */
record CompletionWait(ChaosSystem system, Traffic traffic, Duration timeout) {
    private static final Duration POLL_INTERVAL = Duration.ofMillis(500);

    /** Waits; returns the number of replayed last copies. After a timeout, the checker reports the rest as lost. */
    int await() throws InterruptedException {
        AtomicInteger replayed = new AtomicInteger();
        new Waiter(timeout, POLL_INTERVAL).await(() -> {
            boolean complete = isComplete();
            if (!complete) {
                replayed.addAndGet(replayLastCopies());
            }
            return complete;
        });
        return replayed.get();
    }

    private int replayLastCopies() {
        List<String> lastCopies = system.log().takeLastCopies();
        if (!lastCopies.isEmpty()) {
            system.replay(lastCopies);
        }
        return lastCopies.size();
    }

    private boolean isComplete() {
        long failing = traffic.sent().stream()
                .filter(sent -> sent.finalState() == FinalState.FAILED)
                .count();
        if (system.queues().waiting() > 0 || system.queues().deadLetters() < failing) {
            return false;
        }
        Map<String, Map<String, AttributeValue>> rows = system.tables().of(Table.WEBHOOKS);
        return traffic.sent().stream().allMatch(sent -> isInFinalState(sent, rows.get(sent.id()))) && isRedacted();
    }

    /** Returns whether everything that customers asked for is done. */
    boolean isRedacted() {
        Map<String, Map<String, AttributeValue>> requests = system.tables().of(Table.PRIVACY_REQUESTS);
        return traffic.sent().stream()
                .filter(sent -> sent.topic().subject() == Subject.CUSTOMER_REDACTION)
                .map(sent -> requests.getOrDefault(sent.id(), Map.of()))
                .allMatch(request -> AttributeValue.fromS("done").equals(request.get("state")));
    }

    private static boolean isInFinalState(SentWebhook sent, @Nullable Map<String, AttributeValue> row) {
        return row != null
                && switch (sent.finalState()) {
                    case PROCESSED -> AttributeValue.fromBool(true).equals(row.get("processed"));
                    case UNKNOWN_TOPIC, FAILED -> row.containsKey("outcome");
                };
    }
}
