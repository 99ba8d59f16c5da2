package com.commercive.webhooks.local.system;

import com.commercive.localaws.emulator.QueueDefinition;
import com.commercive.webhooks.model.deployment.PipelineFunction;
import com.commercive.webhooks.model.deployment.QueueSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * The settings of the local system.
 *
 * @param ports the ports on which it listens
 * @param secret Shopify's client secret, or several separated by commas
 * @param concurrency the maximum number of instances of each function
 * @param requeueInterval the interval at which the requeue function runs
 * @param privacyInterval the interval at which the privacy function runs
 * @param syncWait how long after receipt an inventory level waits for its row
 * @param packages the deployment package of each function
 */
public record LocalSettings(
        Ports ports,
        String secret,
        RetrySettings retries,
        int concurrency,
        Duration requeueInterval,
        Duration privacyInterval,
        Duration syncWait,
        Function<PipelineFunction, Path> packages) {
    /** The ports on which the system listens. 0 stands for a free port. */
    public record Ports(int ingest, int dynamoDb, int sqs) {
        public static final Ports DEFAULT = new Ports(8080, 8000, 9324);
        public static final Ports FREE = new Ports(0, 0, 0);
    }

    /** The settings by which failed webhooks are retried. */
    public record RetrySettings(
            int retryBaseSeconds, int retryMaxSeconds, int maxReceiveCount, Duration visibilityTimeout) {
        public static final RetrySettings AS_DEPLOYED = new RetrySettings(
                QueueSettings.RETRY_BASE_SECONDS,
                QueueSettings.RETRY_MAX_SECONDS,
                QueueSettings.MAX_RECEIVE_COUNT,
                QueueSettings.VISIBILITY_TIMEOUT);

        /** Returns the definition of the webhook queue and of its dead-letter queue. */
        public QueueDefinition queues() {
            return new QueueDefinition(maxReceiveCount, visibilityTimeout, QueueSettings.RETENTION);
        }
    }

    /** The secret that is used where no other is given. It may be printed. */
    public static final String DEVELOPMENT_SECRET = "local-development-secret";

    public static final int DEFAULT_CONCURRENCY = 2;

    /** Returns the settings of a deployment, but on free ports. */
    public static LocalSettings onFreePorts() {
        return new LocalSettings(
                Ports.FREE,
                DEVELOPMENT_SECRET,
                RetrySettings.AS_DEPLOYED,
                DEFAULT_CONCURRENCY,
                PipelineFunction.REQUEUE_INTERVAL,
                PipelineFunction.PRIVACY_INTERVAL,
                Duration.ofSeconds(QueueSettings.SYNC_WAIT_SECONDS),
                Checkout::zip);
    }

    public LocalSettings with(RetrySettings others) {
        return new LocalSettings(
                ports, secret, others, concurrency, requeueInterval, privacyInterval, syncWait, packages);
    }

    public LocalSettings withRequeueEvery(Duration interval) {
        return new LocalSettings(ports, secret, retries, concurrency, interval, privacyInterval, syncWait, packages);
    }

    public LocalSettings withPrivacyEvery(Duration interval) {
        return new LocalSettings(ports, secret, retries, concurrency, requeueInterval, interval, syncWait, packages);
    }

    public LocalSettings withSyncWait(Duration wait) {
        return new LocalSettings(ports, secret, retries, concurrency, requeueInterval, privacyInterval, wait, packages);
    }

    public LocalSettings withSecret(String other) {
        return new LocalSettings(
                ports, other, retries, concurrency, requeueInterval, privacyInterval, syncWait, packages);
    }

    public LocalSettings withConcurrency(int instances) {
        return new LocalSettings(
                ports, secret, retries, instances, requeueInterval, privacyInterval, syncWait, packages);
    }

    /** Returns settings that change the deployment packages before these are unpacked. */
    public LocalSettings withPackages(UnaryOperator<Path> change) {
        return new LocalSettings(
                ports,
                secret,
                retries,
                concurrency,
                requeueInterval,
                privacyInterval,
                syncWait,
                packages.andThen(change));
    }

    public LocalSettings onPorts(Ports others) {
        return new LocalSettings(
                others, secret, retries, concurrency, requeueInterval, privacyInterval, syncWait, packages);
    }
}
