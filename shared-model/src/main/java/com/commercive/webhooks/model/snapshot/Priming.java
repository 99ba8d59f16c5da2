package com.commercive.webhooks.model.snapshot;

import java.util.Collection;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Run something before the snapshot. */
public final class Priming implements Resource {
    private static final Logger LOG = LoggerFactory.getLogger(Priming.class);

    /** The runtime holds what is registered weakly. */
    private static final Collection<Priming> REGISTERED = new ConcurrentLinkedQueue<>();

    private final PrimedEvent event;

    private Priming(PrimedEvent event) {
        this.event = event;
    }

    /** Do what a first event would do. */
    @FunctionalInterface
    public interface PrimedEvent {
        void run() throws Exception;
    }

    public static void with(PrimedEvent event) {
        Priming priming = new Priming(event);
        REGISTERED.add(priming);
        Core.getGlobalContext().register(priming);
    }

    /** A deployment must not fail for a function that starts cold. */
    @Override
    public void beforeCheckpoint(Context<? extends Resource> context) {
        try {
            event.run();
        } catch (Exception e) {
            LOG.atWarn().addKeyValue("error", e.getClass().getSimpleName()).log("Not primed");
        }
    }

    @Override
    public void afterRestore(Context<? extends Resource> context) {
        // Connections are opened by the first event.
    }
}
