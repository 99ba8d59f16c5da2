package com.commercive.webhooks.local.measure;

import static com.commercive.webhooks.local.terminal.UsageException.requirePositive;

import com.commercive.localaws.emulator.DynamoDbProcess;
import com.commercive.localaws.lifecycle.Waiter;
import com.commercive.localaws.proxy.CallProxy;
import com.commercive.localaws.redrive.SqsWithRedrive;
import com.commercive.webhooks.local.demo.DemoStore;
import com.commercive.webhooks.local.demo.TableReader;
import com.commercive.webhooks.local.sender.PostedWebhook;
import com.commercive.webhooks.local.sender.Sender;
import com.commercive.webhooks.local.sender.Signer;
import com.commercive.webhooks.local.system.LocalEnvironment;
import com.commercive.webhooks.local.system.LocalPipeline;
import com.commercive.webhooks.local.system.LocalSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The command that counts what a mix of webhooks consumes, and prints what a million of them cost. */
@Command(
        name = "costs",
        mixinStandardHelpOptions = true,
        description = "Post a mix of webhooks, count what they consume, and print what a million of them cost on AWS.")
public final class CostsCommand implements Callable<Integer> {
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final Duration POLL_INTERVAL = Duration.ofMillis(50);

    private static final AttributeValue APPLIED = AttributeValue.fromS("applied");

    private final UsageMeter meter = new UsageMeter();

    @Option(
            names = "--orders",
            paramLabel = "N",
            defaultValue = "20",
            description = "Orders, of ten webhooks each (${DEFAULT-VALUE}).")
    private int orders;

    @Override
    public Integer call() throws IOException, InterruptedException {
        requirePositive("--orders", orders);
        System.err.println(
                "Starting a system of its own. The webhooks are posted one after the other; this takes about a minute");
        try (DynamoDbProcess dynamoDb = new DynamoDbProcess(0);
                SqsWithRedrive sqs = new SqsWithRedrive(0);
                CallProxy dynamoDbProxy = new CallProxy(dynamoDb.endpoint(), meter);
                CallProxy sqsProxy = new CallProxy(sqs.endpoint(), meter)) {
            LocalEnvironment environment = LocalEnvironment.of(dynamoDbProxy.endpoint(), sqsProxy.endpoint());
            try (LocalPipeline system = LocalPipeline.start(LocalSettings.onFreePorts(), environment, this::log)) {
                return run(system);
            }
        }
    }

    private int run(LocalPipeline system) throws IOException, InterruptedException {
        DemoStore.seed(system.dynamoDb());
        List<PostedWebhook> webhooks = new TypicalTraffic(orders).webhooks();
        meter.clear();
        TableReader tables = new TableReader(system.dynamoDb());
        try (Sender sender = new Sender(system.ingest(), new Signer(LocalSettings.DEVELOPMENT_SECRET), TIMEOUT)) {
            for (PostedWebhook webhook : webhooks) {
                sender.send(webhook);
                awaitApplied(tables, webhook);
            }
        }
        new CostReport(meter, webhooks.size()).lines().forEach(System.out::println);
        return 0;
    }

    /** Waits until a webhook is applied. The webhooks are posted one after the other, so that each run counts the same. */
    private static void awaitApplied(TableReader tables, PostedWebhook webhook) throws InterruptedException {
        if (!new Waiter(TIMEOUT, POLL_INTERVAL).await(() -> tables.logRowHas(webhook.id(), "outcome", APPLIED))) {
            throw new IllegalStateException(
                    "The webhook was not applied: " + webhook.destination() + " " + webhook.id());
        }
    }

    /** Counts the bytes of a log line, without the function's label before it: on AWS there is none. */
    private void log(String line) {
        int message = line.indexOf("] ") + 2;
        meter.count(
                "log " + line.substring(0, message), line.substring(message).getBytes(StandardCharsets.UTF_8).length);
    }
}
