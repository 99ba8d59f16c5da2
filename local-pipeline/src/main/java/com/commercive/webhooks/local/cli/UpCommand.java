package com.commercive.webhooks.local.cli;

import static com.commercive.webhooks.local.terminal.Mistake.unlessPositive;

import com.commercive.webhooks.local.demo.CurlLine;
import com.commercive.webhooks.local.demo.DemoStore;
import com.commercive.webhooks.local.demo.Rows;
import com.commercive.webhooks.local.demo.SampleRun;
import com.commercive.webhooks.local.sender.Sender;
import com.commercive.webhooks.local.sender.Signer;
import com.commercive.webhooks.local.system.LocalSettings;
import com.commercive.webhooks.local.system.LocalSettings.Waits;
import com.commercive.webhooks.local.system.LocalSystem;
import com.commercive.webhooks.local.system.Surroundings;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Start the whole system and stay until Ctrl-C. */
@Command(
        name = "up",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Start the whole system on 127.0.0.1, post one sample of each endpoint, and stay until Ctrl-C.",
            "SHOPIFY_WEBHOOK_SECRET is the secret, else a development secret that is printed.",
            "AWS_ENDPOINT_URL_DYNAMODB, AWS_ENDPOINT_URL_SQS, AWS_ENDPOINT_URL: a service to use in place of an emulator."
        })
final class UpCommand implements Callable<Integer> {
    @Mixin
    private Ports ports = new Ports();

    @Option(names = "--no-samples", description = "Post no samples.")
    private boolean noSamples;

    @Option(
            names = "--concurrency",
            paramLabel = "N",
            defaultValue = "2",
            description = "Instances that each function may have (${DEFAULT-VALUE}).")
    private int concurrency;

    @Option(
            names = "--retry-base-seconds",
            paramLabel = "S",
            defaultValue = "2",
            description = "The wait after a first transient failure (${DEFAULT-VALUE}).")
    private int retryBaseSeconds;

    @Option(
            names = "--retry-max-seconds",
            paramLabel = "S",
            defaultValue = "900",
            description = "The longest wait between two tries (${DEFAULT-VALUE}).")
    private int retryMaxSeconds;

    @Option(
            names = "--max-receive-count",
            paramLabel = "N",
            defaultValue = "15",
            description = "Receives until a message moves to the dead-letter queue (${DEFAULT-VALUE}).")
    private int maxReceiveCount;

    @Option(
            names = "--visibility-timeout-seconds",
            paramLabel = "S",
            defaultValue = "120",
            description = "How long the messages of a killed function are held (${DEFAULT-VALUE}).")
    private int visibilityTimeoutSeconds;

    @Option(
            names = "--requeue-seconds",
            paramLabel = "S",
            defaultValue = "60",
            description = "How often webhooks that SQS did not take are queued again (${DEFAULT-VALUE}).")
    private int requeueSeconds;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Surroundings surroundings = new Surroundings(System.getenv());
        LocalSettings settings = settings(surroundings);
        say("Starting DynamoDB, SQS and the functions");
        LocalSystem system = LocalSystem.start(settings, surroundings, System.out::println);
        Runtime.getRuntime().addShutdownHook(new Thread(system::close, "shutdown"));
        DemoStore.seed(system.dynamoDb());
        if (!noSamples) {
            runSamples(system, settings);
        }
        printAddresses(system, settings);
        say("ready " + system.ingest());
        new CountDownLatch(1).await();
        return 0;
    }

    private LocalSettings settings(Surroundings surroundings) {
        return LocalSettings.onFreePorts()
                .onPorts(ports.settings())
                .withSecret(surroundings.secrets())
                .with(new Waits(
                        unlessPositive("--retry-base-seconds", retryBaseSeconds),
                        unlessPositive("--retry-max-seconds", retryMaxSeconds),
                        unlessPositive("--max-receive-count", maxReceiveCount),
                        Duration.ofSeconds(unlessPositive("--visibility-timeout-seconds", visibilityTimeoutSeconds))))
                .withConcurrency(unlessPositive("--concurrency", concurrency))
                .withRequeueEvery(Duration.ofSeconds(unlessPositive("--requeue-seconds", requeueSeconds)));
    }

    private static void runSamples(LocalSystem system, LocalSettings settings)
            throws IOException, InterruptedException {
        say("Posting one sample of each endpoint for " + DemoStore.SHOP);
        try (Sender sender = new Sender(system.ingest(), Signer.withFirstOf(settings.secret()))) {
            new SampleRun(new Rows(system.dynamoDb()), System.out).run(sender);
        }
    }

    private static void printAddresses(LocalSystem system, LocalSettings settings) {
        say("");
        say("ingest    " + system.ingest());
        say("DynamoDB  " + system.dynamoDbEndpoint());
        say("SQS       " + system.sqsEndpoint());
        say("          " + system.queues().queueUrl());
        say("          " + system.queues().deadLetterQueueUrl());
        boolean known = settings.secret().equals(LocalSettings.DEVELOPMENT_SECRET);
        if (known) {
            say("secret    " + settings.secret());
        }
        say("");
        say(known ? CurlLine.of(system.ingest(), settings.secret()) : CurlLine.withSecretOfTheShell(system.ingest()));
        say("");
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
