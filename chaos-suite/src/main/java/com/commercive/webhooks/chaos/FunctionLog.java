package com.commercive.webhooks.chaos;

import com.commercive.webhooks.model.envelope.LastCopy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The log of the functions: it keeps last copies, and lines with texts of bodies, which must not exist. Thread-safe. */
final class FunctionLog implements Consumer<String> {
    private static final String LAST_COPY = "\"" + LastCopy.MESSAGE + "\"";

    /** A word in every personal text of the traffic. */
    private static final String PERSONAL = "canary";

    private static final Pattern TIMESTAMP = Pattern.compile("\"timestamp\":\"([^\"]+)\"");

    /** A line of a process whose clock is right is never so much ahead. */
    private static final Duration AHEAD = Duration.ofSeconds(1);

    private final AtomicLong linesAhead = new AtomicLong();
    private final Queue<String> lastCopies = new ConcurrentLinkedQueue<>();
    private final Queue<String> leaks = new ConcurrentLinkedQueue<>();

    @Override
    public void accept(String line) {
        if (isAhead(line)) {
            linesAhead.incrementAndGet();
        }
        if (line.contains(LAST_COPY)) {
            lastCopies.add(line);
        } else if (line.toLowerCase(Locale.ROOT).contains(PERSONAL)) {
            leaks.add(line);
        }
    }

    private static boolean isAhead(String line) {
        Matcher timestamp = TIMESTAMP.matcher(line);
        return timestamp.find()
                && Instant.parse(timestamp.group(1)).isAfter(Instant.now().plus(AHEAD));
    }

    /** Returns how many lines were written by a process whose clock is ahead. */
    long linesAhead() {
        return linesAhead.get();
    }

    /** Returns the last copies since the previous call. */
    List<String> takeLastCopies() {
        List<String> taken = new ArrayList<>();
        for (String line = lastCopies.poll(); line != null; line = lastCopies.poll()) {
            taken.add(line);
        }
        return taken;
    }

    /** Returns the lines that contain a personal text. */
    List<String> leaks() {
        return List.copyOf(leaks);
    }
}
