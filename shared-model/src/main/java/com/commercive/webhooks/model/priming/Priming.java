package com.commercive.webhooks.model.priming;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.slf4j.LoggerFactory;

/** Run an event that never happened. */
public final class Priming {
    private static final org.slf4j.Logger LOG = LoggerFactory.getLogger(Priming.class);

    private Priming() {}

    /** Do what a first event would do. */
    @FunctionalInterface
    public interface PrimedEvent {
        void run() throws Exception;
    }

    /**
     * Run it, without a log line of what never happened; a function that could not be primed starts all the same, only
     * colder.
     */
    public static void with(PrimedEvent event) {
        Logger all = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        Level level = all.getLevel();
        all.setLevel(Level.OFF);
        try {
            event.run();
        } catch (Exception e) {
            all.setLevel(level);
            LOG.atWarn().addKeyValue("error", e.getClass().getSimpleName()).log("Not primed");
        } finally {
            all.setLevel(level);
        }
    }
}
