package com.commercive.webhooks.model.priming;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Run an event that never happened. */
public final class Priming {
    private static final Logger LOG = LoggerFactory.getLogger(Priming.class);

    private Priming() {}

    /** Do what a first event would do. */
    @FunctionalInterface
    public interface PrimedEvent {
        void run() throws Exception;
    }

    /** Run it; a function that could not be primed starts all the same, only colder. */
    public static void with(PrimedEvent event) {
        try {
            event.run();
        } catch (Exception e) {
            LOG.atWarn().addKeyValue("error", e.getClass().getSimpleName()).log("Not primed");
        }
    }
}
