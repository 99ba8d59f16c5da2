package com.commercive.webhooks.chaos;

import com.commercive.webhooks.model.envelope.LastCopy;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/** The log lines of the functions: last copies, and lines with texts of bodies, which must not be there. Thread-safe. */
final class FunctionLines implements Consumer<String> {
    private static final String LAST_COPY = "\"" + LastCopy.MESSAGE + "\"";

    /** A word in every personal text that is sent. */
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

    /** Returns the last copies that came since the call before. */
    List<String> takeLastCopies() {
        List<String> taken = new ArrayList<>();
        for (String line = lastCopies.poll(); line != null; line = lastCopies.poll()) {
            taken.add(line);
        }
        return taken;
    }

    /** Returns the lines with a personal text in them. */
    List<String> leaks() {
        return List.copyOf(leaks);
    }
}
