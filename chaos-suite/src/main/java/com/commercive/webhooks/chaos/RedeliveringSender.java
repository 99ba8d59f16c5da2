package com.commercive.webhooks.chaos;

import com.commercive.webhooks.chaos.model.RunRecord.Post;
import com.commercive.webhooks.chaos.traffic.SentWebhook;
import com.commercive.webhooks.local.sender.Sender;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import me.tongfei.progressbar.ProgressBar;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** A sender that redelivers as Shopify does: without a success within five seconds, it posts again, up to eight times. */
final class RedeliveringSender {
    private static final int REDELIVERIES = 8;
    private static final Duration REDELIVERY_PAUSE = Duration.ofMillis(500);

    /** The time after which Shopify counts an answer as missing. */
    private static final long LATE_MILLISECONDS = 5_000;

    private final Sender sender;
    private final int senders;
    private final ProgressBar bar;
    private final ForeignWrites foreign;
    private final Map<String, Post> posts = new ConcurrentHashMap<>();
    private final Histogram answers = new ConcurrentHistogram(3);
    private final AtomicInteger late = new AtomicInteger();

    RedeliveringSender(Sender sender, int senders, ProgressBar bar, ForeignWrites foreign) {
        this.sender = sender;
        this.senders = senders;
        this.bar = bar;
        this.foreign = foreign;
    }

    /** Posts webhooks in order, evenly spread over a time, or longer where they take longer. Waits for all answers. */
    void post(List<SentWebhook> deliveries, Duration over) {
        long start = System.nanoTime();
        long gap = over.toNanos() / Math.max(1, deliveries.size());
        try (ExecutorService threads = Executors.newFixedThreadPool(senders)) {
            for (int n = 0; n < deliveries.size(); n++) {
                SentWebhook sent = deliveries.get(n);
                long due = start + n * gap;
                threads.execute(() -> deliver(sent, due));
            }
        }
    }

    private void deliver(SentWebhook sent, long due) {
        try {
            TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
            foreign.before(sent);
            for (int delivery = 0; delivery <= REDELIVERIES && !isAccepted(sent); delivery++) {
                TimeUnit.MILLISECONDS.sleep(REDELIVERY_PAUSE.toMillis());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        bar.step();
    }

    private boolean isAccepted(SentWebhook sent) throws InterruptedException {
        long start = System.nanoTime();
        Instant began = Instant.now();
        try {
            return sender.send(sent.webhook()).isSuccess();
        } catch (IOException noAnswer) {
            return false;
        } finally {
            posts.merge(sent.id(), new Post(began, Instant.now(), 1), Post::plus);
            long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
            answers.recordValue(took);
            late.addAndGet(took < LATE_MILLISECONDS ? 0 : 1);
        }
    }

    /** Returns the milliseconds that each delivery took to be answered. */
    Histogram answers() {
        return answers;
    }

    /** Returns when each webhook was posted. */
    Map<String, Post> posts() {
        return posts;
    }

    int late() {
        return late.get();
    }
}
