package com.commercive.webhooks.local.chaos;

import com.commercive.webhooks.local.chaos.traffic.Sent;
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

/** Post as Shopify does: what is not answered with success within five seconds is delivered again, eight times. */
final class Poster {
    private static final int REDELIVERIES = 8;
    private static final Duration BETWEEN_DELIVERIES = Duration.ofMillis(500);

    /** Shopify waits so long. */
    private static final long LATE_MILLISECONDS = 5_000;

    private final Sender sender;
    private final int senders;
    private final ProgressBar bar;
    private final Histogram answers = new ConcurrentHistogram(3);
    private final AtomicInteger late = new AtomicInteger();

    Poster(Sender sender, int senders, ProgressBar bar) {
        this.sender = sender;
        this.senders = senders;
        this.bar = bar;
    }

    /** Post them in order, spread evenly over a time where they can be posted so fast; returns when all are answered. */
    void post(List<Sent> deliveries, Duration over) {
        long start = System.nanoTime();
        long gap = over.toNanos() / Math.max(1, deliveries.size());
        try (ExecutorService threads = Executors.newFixedThreadPool(senders)) {
            for (int n = 0; n < deliveries.size(); n++) {
                Sent sent = deliveries.get(n);
                long due = start + n * gap;
                threads.execute(() -> deliver(sent, due));
            }
        }
    }

    private void deliver(Sent sent, long due) {
        try {
            TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
            for (int delivery = 0; delivery <= REDELIVERIES && !isAccepted(sent); delivery++) {
                TimeUnit.MILLISECONDS.sleep(BETWEEN_DELIVERIES.toMillis());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        bar.step();
    }

    private boolean isAccepted(Sent sent) throws InterruptedException {
        long start = System.nanoTime();
        try {
            return sender.send(sent.webhook()).isSuccess();
        } catch (IOException noAnswer) {
            return false;
        } finally {
            long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
            answers.recordValue(took);
            late.addAndGet(took < LATE_MILLISECONDS ? 0 : 1);
        }
    }

    /** Milliseconds of each delivery. */
    Histogram answers() {
        return answers;
    }

    int late() {
        return late.get();
    }
}
