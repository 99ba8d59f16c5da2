package com.commercive.webhooks.console.replay;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The operator's Ctrl-C. It delays the end of the program until the sends in flight are ended and reported, for ten
 * seconds at most.
 */
final class StopSignal implements AutoCloseable {
    private static final int MAX_DELAY_SECONDS = 10;

    private final CountDownLatch reported = new CountDownLatch(1);
    private final Thread hook = new Thread(this::delayExit);
    private volatile boolean stopped;

    StopSignal() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    boolean isStopped() {
        return stopped;
    }

    private void delayExit() {
        stopped = true;
        try {
            if (!reported.await(MAX_DELAY_SECONDS, TimeUnit.SECONDS)) {
                System.err.println("Stopped before all sends in flight had ended.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        reported.countDown();
        if (!stopped) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException exiting) {
                // Ctrl-C was pressed just now; the hook finds everything reported.
            }
        }
    }
}
