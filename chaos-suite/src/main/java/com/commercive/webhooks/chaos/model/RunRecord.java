package com.commercive.webhooks.chaos.model;

import com.commercive.webhooks.chaos.traffic.SentWebhook;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/**
 * What a run has measured, by which times and counts in rows are checked.
 *
 * @param posts when the first delivery of each webhook began, and when the last one was answered
 * @param mostReceives the receives after which a message becomes a dead letter
 */
public record RunRecord(Map<String, Post> posts, Instant end, int mostReceives) {
    /** The instances' clocks may differ by as much: one fault sets some of them ahead. */
    private static final Duration TOLERANCE = Duration.ofSeconds(4);

    public RunRecord {
        posts = Map.copyOf(posts);
    }

    /** The time from a webhook's first delivery to its last answer, and how often it was posted. */
    public record Post(Instant first, Instant last, int times) {
        public Post plus(Post other) {
            return new Post(
                    first.isBefore(other.first) ? first : other.first,
                    last.isAfter(other.last) ? last : other.last,
                    times + other.times);
        }
    }

    /** Returns the time in which a webhook was received. */
    Expected receipt(SentWebhook sent) {
        return after(sent, 0);
    }

    /** Returns the time some days after a webhook's receipt. */
    Expected.Within after(SentWebhook sent, int days) {
        Post post = post(sent);
        Duration time = Duration.ofDays(days);
        return new Expected.Within(
                post.first().minus(TOLERANCE).plus(time),
                post.last().plus(TOLERANCE).plus(time));
    }

    /** Returns the second in which a row ends that is kept for some days after a webhook's receipt. */
    Expected endOf(SentWebhook sent, int days) {
        Expected.Within time = after(sent, days);
        return new Expected.Seconds(time.from(), time.to());
    }

    /** Returns the time from the first receipt of any of the webhooks to the end of the run. */
    Expected since(Collection<SentWebhook> webhooks) {
        Instant first = webhooks.stream()
                .map(sent -> post(sent).first())
                .min(Instant::compareTo)
                .orElse(end);
        return new Expected.Within(first.minus(TOLERANCE), end.plus(TOLERANCE));
    }

    /**
     * Returns the most messages that a webhook may have become. Copies with one deduplication id are one, but not if they are
     * minutes apart; and a message that was stored without an answer is sent again, by ingest and by requeue.
     */
    int mostMessages(SentWebhook sent) {
        return post(sent).times() + 2;
    }

    private Post post(SentWebhook sent) {
        return posts.getOrDefault(sent.id(), new Post(end, end, 0));
    }
}
