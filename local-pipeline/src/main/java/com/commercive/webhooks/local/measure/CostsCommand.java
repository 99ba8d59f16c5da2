package com.commercive.webhooks.local.measure;

import static com.commercive.webhooks.local.terminal.Mistake.unlessPositive;

import com.commercive.localaws.emulator.DynamoDbProcess;
import com.commercive.localaws.front.CallFront;
import com.commercive.localaws.lifecycle.Waiter;
import com.commercive.localaws.redrive.SqsFront;
import com.commercive.webhooks.local.demo.DemoStore;
import com.commercive.webhooks.local.demo.Rows;
import com.commercive.webhooks.local.sender.PostedWebhook;
import com.commercive.webhooks.local.sender.Sender;
import com.commercive.webhooks.local.sender.Signer;
import com.commercive.webhooks.local.system.LocalEnvironment;
import com.commercive.webhooks.local.system.LocalPipeline;
import com.commercive.webhooks.local.system.LocalSettings;
import com.commercive.webhooks.model.table.Table;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The command that counts what a mix of webhooks consumes and prints what a million of them cost. */
@Command(
        name = "costs",
        mixinStandardHelpOptions = true,
        description = "Post a mix of webhooks, count what they consume, and print what a million of them cost on AWS.")
public final class CostsCommand implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration POLL_INTERVAL = Duration.ofMillis(50);

    private final Tally tally = new Tally();

    @Option(
            names = "--orders",
            paramLabel = "N",
            defaultValue = "20",
            description = "Orders, of ten webhooks each (${DEFAULT-VALUE}).")
    private int orders;

    @Override
    public Integer call() throws IOException, InterruptedException {
        unlessPositive("--orders", orders);
        System.err.println("Starting a system of its own; the webhooks go one after the other, in about a minute");
        try (DynamoDbProcess dynamoDb = new DynamoDbProcess(0);
                SqsFront sqs = new SqsFront(0);
                CallFront dynamoDbCalls = new CallFront(dynamoDb.endpoint(), tally);
                CallFront sqsCalls = new CallFront(sqs.endpoint(), tally)) {
            LocalEnvironment environment = LocalEnvironment.of(dynamoDbCalls.endpoint(), sqsCalls.endpoint());
            try (LocalPipeline system = LocalPipeline.start(LocalSettings.onFreePorts(), environment, this::log)) {
                return run(system);
            }
        }
    }

    private int run(LocalPipeline system) throws IOException, InterruptedException {
        DemoStore.seed(system.dynamoDb());
        List<PostedWebhook> webhooks = new UsualTraffic(orders).webhooks();
        tally.clear();
        Rows rows = new Rows(system.dynamoDb());
        try (Sender sender = new Sender(system.ingest(), new Signer(LocalSettings.DEVELOPMENT_SECRET), PATIENCE)) {
            for (PostedWebhook webhook : webhooks) {
                sender.send(webhook);
                awaitApplied(rows, webhook);
            }
        }
        new Bill(tally, webhooks.size()).lines().forEach(System.out::println);
        return 0;
    }

    /** Waits until a webhook is applied: as the webhooks go one after the other, each run has the same counts. */
    private static void awaitApplied(Rows rows, PostedWebhook webhook) throws InterruptedException {
        if (!new Waiter(PATIENCE, POLL_INTERVAL).await(() -> isApplied(rows, webhook))) {
            throw new IllegalStateException("not applied: " + webhook.destination() + " " + webhook.id());
        }
    }

    private static boolean isApplied(Rows rows, PostedWebhook webhook) {
        return rows.row(Table.WEBHOOKS, webhook.id())
                .map(row -> AttributeValue.fromS("applied").equals(row.get("outcome")))
                .orElse(false);
    }

    /** Counts the bytes of a log line without the label of the function before it, which is not there on AWS. */
    private void log(String line) {
        int message = line.indexOf("] ") + 2;
        tally.count(
                "log " + line.substring(0, message), line.substring(message).getBytes(StandardCharsets.UTF_8).length);
    }
}
