package com.commercive.webhooks.local.costs;

import static com.commercive.webhooks.local.terminal.Mistake.unlessPositive;

import com.commercive.webhooks.local.calls.CallFront;
import com.commercive.webhooks.local.demo.DemoStore;
import com.commercive.webhooks.local.demo.Rows;
import com.commercive.webhooks.local.sender.Sender;
import com.commercive.webhooks.local.sender.Signer;
import com.commercive.webhooks.local.sender.Webhook;
import com.commercive.webhooks.local.sqs.SqsFront;
import com.commercive.webhooks.local.system.DynamoDbProcess;
import com.commercive.webhooks.local.system.LocalSettings;
import com.commercive.webhooks.local.system.LocalSystem;
import com.commercive.webhooks.local.system.Surroundings;
import com.commercive.webhooks.model.table.Table;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Count what a mix of webhooks consumes and print what a million of them cost. */
@Command(
        name = "costs",
        mixinStandardHelpOptions = true,
        description = "Post a mix of webhooks, count what they consume, and print what a million of them cost on AWS.")
public final class CostsCommand implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long POLL_MILLISECONDS = 50;

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
            Surroundings surroundings = new Surroundings(Map.of(
                    "AWS_ENDPOINT_URL_DYNAMODB", dynamoDbCalls.endpoint().toString(),
                    "AWS_ENDPOINT_URL_SQS", sqsCalls.endpoint().toString()));
            try (LocalSystem system = LocalSystem.start(LocalSettings.onFreePorts(), surroundings, this::log)) {
                return run(system);
            }
        }
    }

    private int run(LocalSystem system) throws IOException, InterruptedException {
        DemoStore.seed(system.dynamoDb());
        List<Webhook> webhooks = new Mix(orders).webhooks();
        tally.clear();
        Rows rows = new Rows(system.dynamoDb());
        try (Sender sender = new Sender(system.ingest(), new Signer(LocalSettings.DEVELOPMENT_SECRET), PATIENCE)) {
            for (Webhook webhook : webhooks) {
                sender.send(webhook);
                awaitApplied(rows, webhook);
            }
        }
        new Bill(tally, webhooks.size()).lines().forEach(System.out::println);
        return 0;
    }

    /** One after the other, so that the counts are the same in each run. */
    private static void awaitApplied(Rows rows, Webhook webhook) throws InterruptedException {
        long givenUp = System.nanoTime() + PATIENCE.toNanos();
        while (!isApplied(rows, webhook)) {
            if (System.nanoTime() > givenUp) {
                throw new IllegalStateException("not applied: " + webhook.destination() + " " + webhook.id());
            }
            TimeUnit.MILLISECONDS.sleep(POLL_MILLISECONDS);
        }
    }

    private static boolean isApplied(Rows rows, Webhook webhook) {
        return rows.row(Table.WEBHOOKS, webhook.id())
                .map(row -> AttributeValue.fromS("applied").equals(row.get("outcome")))
                .orElse(false);
    }

    /** A line stands behind the function's label in brackets and a blank, which AWS has not. */
    private void log(String line) {
        int message = line.indexOf("] ") + 2;
        tally.count(
                "log " + line.substring(0, message), line.substring(message).getBytes(StandardCharsets.UTF_8).length);
    }
}
