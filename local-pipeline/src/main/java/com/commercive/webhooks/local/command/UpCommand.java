package com.commercive.webhooks.local.command;

import static com.commercive.webhooks.local.system.LocalSettings.RetrySettings.AS_DEPLOYED;
import static com.commercive.webhooks.local.terminal.UsageException.requirePositive;

import com.commercive.webhooks.local.demo.CurlLine;
import com.commercive.webhooks.local.demo.DemoStore;
import com.commercive.webhooks.local.demo.SampleRun;
import com.commercive.webhooks.local.demo.TableReader;
import com.commercive.webhooks.local.sender.Sender;
import com.commercive.webhooks.local.sender.Signer;
import com.commercive.webhooks.local.system.LocalEnvironment;
import com.commercive.webhooks.local.system.LocalPipeline;
import com.commercive.webhooks.local.system.LocalSettings;
import com.commercive.webhooks.local.system.LocalSettings.RetrySettings;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command that starts the whole system and runs until Ctrl-C. */
@Command(
        name = "up",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Start the whole system on 127.0.0.1, post one sample of each endpoint, and run until Ctrl-C.",
            "SHOPIFY_WEBHOOK_SECRET is the secret to verify with. Without it, a development secret is used and printed.",
            "AWS_ENDPOINT_URL_DYNAMODB, AWS_ENDPOINT_URL_SQS, AWS_ENDPOINT_URL name a service to use instead of an emulator."
        })
final class UpCommand implements Callable<Integer> {
    @Mixin
    private PortOptions ports = new PortOptions();

    @Option(names = "--no-samples", description = "Post no samples.")
    private boolean noSamples;

    @Option(
            names = "--concurrency",
            paramLabel = "N",
            defaultValue = "2",
            description = "Maximum number of instances of each function (${DEFAULT-VALUE}).")
    private int concurrency;

    @Option(
            names = "--retry-base-seconds",
            paramLabel = "S",
            description = "Backoff after the first transient failure (${DEFAULT-VALUE}).")
    private int retryBaseSeconds = AS_DEPLOYED.retryBaseSeconds();

    @Option(
            names = "--retry-max-seconds",
            paramLabel = "S",
            description = "Longest backoff between two attempts (${DEFAULT-VALUE}).")
    private int retryMaxSeconds = AS_DEPLOYED.retryMaxSeconds();

    @Option(
            names = "--max-receive-count",
            paramLabel = "N",
            description = "Receives after which a message moves to the dead-letter queue (${DEFAULT-VALUE}).")
    private int maxReceiveCount = AS_DEPLOYED.maxReceiveCount();

    @Option(
            names = "--visibility-timeout-seconds",
            paramLabel = "S",
            description = "Time after which the messages of a killed function are visible again (${DEFAULT-VALUE}).")
    private int visibilityTimeoutSeconds = (int) AS_DEPLOYED.visibilityTimeout().toSeconds();

    @Option(
            names = "--requeue-seconds",
            paramLabel = "S",
            defaultValue = "60",
            description = "Interval at which webhooks that SQS did not take are queued again (${DEFAULT-VALUE}).")
    private int requeueSeconds;

    @Option(
            names = "--privacy-seconds",
            paramLabel = "S",
            defaultValue = "60",
            description = "Interval at which redactions are worked off (${DEFAULT-VALUE}).")
    private int privacySeconds;

    @Option(
            names = "--sync-wait-seconds",
            paramLabel = "S",
            defaultValue = "120",
            description = "Time after receipt for which an inventory level waits for its row (${DEFAULT-VALUE}).")
    private int syncWaitSeconds;

    @Override
    public Integer call() throws IOException, InterruptedException {
        LocalEnvironment environment = LocalEnvironment.ofProcess();
        LocalSettings settings = settings(environment);
        print("Starting DynamoDB, SQS and the functions");
        LocalPipeline system = LocalPipeline.start(settings, environment, System.out::println);
        Runtime.getRuntime().addShutdownHook(new Thread(system::close, "shutdown"));
        DemoStore.seed(system.dynamoDb());
        if (!noSamples) {
            runSamples(system, settings);
        }
        printAddresses(system, settings);
        print("ready " + system.ingest());
        new CountDownLatch(1).await();
        return 0;
    }

    private LocalSettings settings(LocalEnvironment environment) {
        return LocalSettings.onFreePorts()
                .onPorts(ports.ports())
                .withSecret(environment.secrets())
                .with(new RetrySettings(
                        requirePositive("--retry-base-seconds", retryBaseSeconds),
                        requirePositive("--retry-max-seconds", retryMaxSeconds),
                        requirePositive("--max-receive-count", maxReceiveCount),
                        Duration.ofSeconds(requirePositive("--visibility-timeout-seconds", visibilityTimeoutSeconds))))
                .withConcurrency(requirePositive("--concurrency", concurrency))
                .withRequeueEvery(Duration.ofSeconds(requirePositive("--requeue-seconds", requeueSeconds)))
                .withPrivacyEvery(Duration.ofSeconds(requirePositive("--privacy-seconds", privacySeconds)))
                .withSyncWait(Duration.ofSeconds(requirePositive("--sync-wait-seconds", syncWaitSeconds)));
    }

    private static void runSamples(LocalPipeline system, LocalSettings settings)
            throws IOException, InterruptedException {
        print("Posting one sample of each endpoint for " + DemoStore.SHOP);
        try (Sender sender = new Sender(system.ingest(), Signer.withFirstOf(settings.secret()))) {
            new SampleRun(new TableReader(system.dynamoDb()), System.out).run(sender);
        }
    }

    private static void printAddresses(LocalPipeline system, LocalSettings settings) {
        print("");
        print("ingest    " + system.ingest());
        print("DynamoDB  " + system.dynamoDbEndpoint());
        print("SQS       " + system.sqsEndpoint());
        print("          " + system.queues().queueUrl());
        print("          " + system.queues().deadLetterQueueUrl());
        boolean isPublic = settings.secret().equals(LocalSettings.DEVELOPMENT_SECRET);
        if (isPublic) {
            print("secret    " + settings.secret());
        }
        print("");
        print(
                isPublic
                        ? CurlLine.of(system.ingest(), settings.secret())
                        : CurlLine.withSecretOfTheShell(system.ingest()));
        print("");
    }

    private static void print(String line) {
        System.out.println(line);
    }
}
