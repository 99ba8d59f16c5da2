package com.commercive.webhooks.local.measure;

import com.commercive.localaws.lifecycle.Waiter;
import com.commercive.webhooks.console.terminal.Progress;
import com.commercive.webhooks.local.sender.PostedWebhook;
import com.commercive.webhooks.local.sender.Sender;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import me.tongfei.progressbar.ProgressBar;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * A round of the bench: posts webhooks concurrently and waits until all are processed.
 *
 * @param concurrency webhooks that are in flight at any time
 */
record BenchRound(Sender sender, DynamoDbClient dynamoDb, Progress progress, int concurrency) {
    private static final Waiter WAITER = new Waiter(Duration.ofMinutes(5), Duration.ofMillis(200));

    /**
     * The figures of a round.
     *
     * @param answers the milliseconds of each answer
     * @param answered the time from the first post to the last answer
     * @param processed the time from the first post until the last webhook was processed
     */
    record Result(Histogram answers, int refused, Duration answered, Duration processed, boolean complete) {}

    Result run(String name, List<PostedWebhook> webhooks) throws InterruptedException {
        Histogram answers = new ConcurrentHistogram(3);
        AtomicInteger refused = new AtomicInteger();
        long start = System.nanoTime();
        try (ProgressBar bar = progress.start(name + ": answered", webhooks.size());
                ExecutorService senders = Executors.newFixedThreadPool(concurrency)) {
            webhooks.forEach(webhook -> senders.execute(() -> {
                refused.addAndGet(post(webhook, answers) ? 0 : 1);
                bar.step();
            }));
        }
        Duration answered = Duration.ofNanos(System.nanoTime() - start);
        boolean complete = refused.get() < webhooks.size() && awaitProcessed(name, webhooks);
        return new Result(answers, refused.get(), answered, Duration.ofNanos(System.nanoTime() - start), complete);
    }

    private boolean post(PostedWebhook webhook, Histogram answers) {
        long start = System.nanoTime();
        try {
            return sender.send(webhook).isSuccess();
        } catch (IOException noAnswer) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            answers.recordValue(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
        }
    }

    private boolean awaitProcessed(String name, List<PostedWebhook> webhooks) throws InterruptedException {
        PendingWebhooks pending = new PendingWebhooks(
                dynamoDb, webhooks.stream().map(PostedWebhook::id).toList());
        try (ProgressBar bar = progress.start(name + ": processed", webhooks.size())) {
            return WAITER.await(() -> {
                bar.stepBy(pending.removeProcessed());
                return pending.isEmpty();
            });
        }
    }
}
