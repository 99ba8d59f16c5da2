package com.commercive.webhooks.chaos;

import java.util.concurrent.TimeUnit;

/** A fault that closes the connections on which functions have no call, again and again. */
final class ConnectionCuts implements AutoCloseable {
    private static final int PAUSE_MILLISECONDS = 500;

    private final ChaosSystem system;
    private final Thread thread;

    private ConnectionCuts(ChaosSystem system) {
        this.system = system;
        this.thread = Thread.ofVirtual().name("connection-cuts").unstarted(this::run);
    }

    static ConnectionCuts start(ChaosSystem system) {
        ConnectionCuts cuts = new ConnectionCuts(system);
        cuts.thread.start();
        return cuts;
    }

    private void run() {
        try {
            while (true) {
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLISECONDS);
                system.dynamoDb().closeIdleConnections();
                system.sqs().closeIdleConnections();
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
