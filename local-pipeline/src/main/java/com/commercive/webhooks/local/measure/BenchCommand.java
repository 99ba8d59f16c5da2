package com.commercive.webhooks.local.measure;

import static com.commercive.webhooks.local.terminal.UsageException.requirePositive;

import com.commercive.localaws.emulator.EmulatorClients;
import com.commercive.webhooks.console.terminal.Progress;
import com.commercive.webhooks.local.demo.DemoStore;
import com.commercive.webhooks.local.sender.Sender;
import com.commercive.webhooks.local.sender.Signer;
import com.commercive.webhooks.local.system.LocalEnvironment;
import com.commercive.webhooks.local.system.LocalPipeline;
import com.commercive.webhooks.local.system.LocalSettings;
import com.commercive.webhooks.local.terminal.HttpAddress;
import com.commercive.webhooks.local.terminal.TerminalProgress;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The command that measures how fast webhooks are answered and processed. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Post signed order webhooks, after a warm-up round, and measure answers, processing and memory.",
            "Starts a system of its own on free ports, or uses the running one that --to names."
        })
public final class BenchCommand implements Callable<Integer> {
    /** A timeout that is longer than Shopify's, so that slow responses of a busy machine do not count as lost. */
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final String secrets = LocalEnvironment.ofProcess().secrets();

    @Option(
            names = "--to",
            paramLabel = "URL",
            converter = HttpAddress.class,
            description = "Ingest of a running system, such as of ./pipeline up.")
    private @Nullable URI to;

    @Option(
            names = "--dynamodb",
            paramLabel = "URL",
            converter = HttpAddress.class,
            defaultValue = "http://127.0.0.1:8000",
            description = "With --to: its DynamoDB (${DEFAULT-VALUE}).")
    private URI dynamoDb = URI.create("http://127.0.0.1:8000");

    @Option(
            names = "--pid",
            paramLabel = "PID",
            description = "With --to: the process id of its ./pipeline up, whose memory is measured.")
    private @Nullable Long pid;

    @Option(names = "--count", paramLabel = "N", defaultValue = "1000", description = "Webhooks (${DEFAULT-VALUE}).")
    private int count;

    @Option(
            names = "--warm-up",
            paramLabel = "N",
            defaultValue = "1000",
            description = "Webhooks of the warm-up round (${DEFAULT-VALUE}).")
    private int warmUp;

    @Option(names = "--orders", paramLabel = "N", defaultValue = "100", description = "Orders (${DEFAULT-VALUE}).")
    private int orders;

    @Option(
            names = "--bytes",
            paramLabel = "N",
            defaultValue = "10240",
            description = "Bytes of each body, unless the sample is longer (${DEFAULT-VALUE}).")
    private int bytes;

    @Option(
            names = "--concurrency",
            paramLabel = "N",
            defaultValue = "16",
            description = "Webhooks in flight at any time (${DEFAULT-VALUE}).")
    private int concurrency;

    @Override
    public Integer call() throws InterruptedException {
        checkCounts();
        if (to != null) {
            try (DynamoDbClient rows = EmulatorClients.dynamoDb(dynamoDb)) {
                return measure(to, rows, Optional.ofNullable(pid).flatMap(ProcessHandle::of));
            }
        }
        LocalSettings settings = LocalSettings.onFreePorts().withSecret(secrets);
        System.err.println("Starting a system of its own");
        try (LocalPipeline system = LocalPipeline.start(settings, LocalEnvironment.empty(), line -> {})) {
            return measure(system.ingest(), system.dynamoDb(), Optional.of(ProcessHandle.current()));
        }
    }

    private int measure(URI ingest, DynamoDbClient rows, Optional<ProcessHandle> root) throws InterruptedException {
        DemoStore.seed(rows);
        LargeOrders load = new LargeOrders(orders, bytes);
        Progress progress = TerminalProgress.onStandardError();
        try (Sender sender = new Sender(ingest, Signer.withFirstOf(secrets), TIMEOUT)) {
            BenchRound round = new BenchRound(sender, rows, progress, concurrency);
            if (warmUp > 0) {
                round.run("warm-up", load.webhooks(warmUp, 1));
            }
            BenchRound.Result result = round.run("measured", load.webhooks(count, 2));
            System.out.println();
            new BenchReport(result, count, root.map(ResidentMemory::ofTree))
                    .lines()
                    .forEach(System.out::println);
            return result.refused() == 0 && result.complete() ? 0 : 1;
        }
    }

    private void checkCounts() {
        requirePositive("--count", count);
        requirePositive("--orders", orders);
        requirePositive("--bytes", bytes);
        requirePositive("--concurrency", concurrency);
    }
}
