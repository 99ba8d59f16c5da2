package com.commercive.webhooks.chaos;

import com.commercive.webhooks.model.envelope.LastCopy;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/** The log of the functions: it keeps last copies, and lines with texts of bodies, which must not exist. Thread-safe. */
final class FunctionLog implements Consumer<String> {
    private static final String LAST_COPY = "\"" + LastCopy.MESSAGE + "\"";

    /** A word in every personal text of the traffic. */
    private static final String PERSONAL = "canary";

    private final Queue<String> lastCopies = new ConcurrentLinkedQueue<>();
    private final Queue<String> leaks = new ConcurrentLinkedQueue<>();

    @Override
    public void accept(String line) {
        if (line.contains(LAST_COPY)) {
            lastCopies.add(line);
        } else if (line.toLowerCase(Locale.ROOT).contains(PERSONAL)) {
            leaks.add(line);
        }
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
