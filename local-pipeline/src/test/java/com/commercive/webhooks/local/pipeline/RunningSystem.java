package com.commercive.webhooks.local.pipeline;

import com.commercive.webhooks.local.demo.TableReader;
import com.commercive.webhooks.local.sender.Sender;
import com.commercive.webhooks.local.sender.Signer;
import com.commercive.webhooks.local.system.LocalEnvironment;
import com.commercive.webhooks.local.system.LocalPipeline;
import com.commercive.webhooks.local.system.LocalSettings;
import com.commercive.webhooks.local.system.LocalSettings.RetrySettings;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The system that all test classes share. It is the one that {@code ./pipeline up} starts, on free ports and with short
 * backoffs. Each test has shops of its own. The system ends with the JVM.
 */
final class RunningSystem {
    /** Settings with three receives, so that the dead-letter queue fills within seconds. */
    static final RetrySettings SHORT_RETRIES = new RetrySettings(1, 2, 3, Duration.ofSeconds(60));

    private static final Duration SYNC_WAIT = Duration.ofSeconds(15);

    private static final List<String> LINES = new CopyOnWriteArrayList<>();

    private RunningSystem() {}

    static LocalPipeline system() {
        return Holder.SYSTEM;
    }

    static Sender sender() {
        return Holder.SENDER;
    }

    static TableReader tables() {
        return new TableReader(system().dynamoDb());
    }

    /** Returns the log lines of the functions. */
    static List<String> lines() {
        return LINES;
    }

    private static final class Holder {
        static final LocalPipeline SYSTEM = start();
        static final Sender SENDER =
                new Sender(SYSTEM.ingest(), new Signer(LocalSettings.DEVELOPMENT_SECRET), Duration.ofMinutes(1));

        private static LocalPipeline start() {
            LocalPipeline system = LocalPipeline.start(
                    LocalSettings.onFreePorts().with(SHORT_RETRIES).withSyncWait(SYNC_WAIT),
                    LocalEnvironment.empty(),
                    LINES::add);
            Runtime.getRuntime().addShutdownHook(new Thread(system::close));
            return system;
        }
    }
}
