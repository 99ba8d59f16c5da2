package com.commercive.webhooks.local.pipeline;

import com.commercive.webhooks.local.demo.Rows;
import com.commercive.webhooks.local.sender.Sender;
import com.commercive.webhooks.local.sender.Signer;
import com.commercive.webhooks.local.system.LocalSettings;
import com.commercive.webhooks.local.system.LocalSettings.Waits;
import com.commercive.webhooks.local.system.LocalSystem;
import com.commercive.webhooks.local.system.Surroundings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Share one system among all test classes: it is what {@code ./pipeline up} starts, on free ports and with short waits.
 * Each test has shops of its own. It ends with the JVM.
 */
final class RunningSystem {
    /** Three receives, so that the dead-letter queue fills within seconds. */
    static final Waits SHORT_WAITS = new Waits(1, 2, 3, Duration.ofSeconds(60));

    private static final List<String> LINES = new CopyOnWriteArrayList<>();

    private RunningSystem() {}

    static LocalSystem system() {
        return Holder.SYSTEM;
    }

    static Sender sender() {
        return Holder.SENDER;
    }

    static Rows rows() {
        return new Rows(system().dynamoDb());
    }

    /** What the functions have logged. */
    static List<String> lines() {
        return LINES;
    }

    private static final class Holder {
        static final LocalSystem SYSTEM = start();
        static final Sender SENDER =
                new Sender(SYSTEM.ingest(), new Signer(LocalSettings.DEVELOPMENT_SECRET), Duration.ofMinutes(1));

        private static LocalSystem start() {
            LocalSystem system = LocalSystem.start(
                    LocalSettings.onFreePorts().with(SHORT_WAITS), new Surroundings(Map.of()), LINES::add);
            Runtime.getRuntime().addShutdownHook(new Thread(system::close));
            return system;
        }
    }
}
