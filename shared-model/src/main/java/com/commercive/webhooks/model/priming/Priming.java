package com.commercive.webhooks.model.priming;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.slf4j.LoggerFactory;

/** The priming of a function: it runs an event that never happened, before the first real one. */
public final class Priming {
    private static final org.slf4j.Logger LOG = LoggerFactory.getLogger(Priming.class);

    private Priming() {}

    /** An event that never happened, run as a first event would be. */
    @FunctionalInterface
    public interface PrimedEvent {
        void run() throws Exception;
    }

    /**
     * Runs an event, without log lines, as the event never happened. Where it fails, the function starts all the same, but
     * its first event is slower.
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
