package com.commercive.webhooks.local.command;

import static com.commercive.webhooks.local.terminal.UsageException.requirePositive;

import com.commercive.webhooks.local.demo.DemoStore;
import com.commercive.webhooks.local.sender.Destination;
import com.commercive.webhooks.local.sender.OrderHistory;
import com.commercive.webhooks.local.sender.PostedWebhook;
import com.commercive.webhooks.local.sender.Sample;
import com.commercive.webhooks.local.sender.Sender;
import com.commercive.webhooks.local.sender.Signer;
import com.commercive.webhooks.local.system.LocalEnvironment;
import com.commercive.webhooks.local.terminal.HttpAddress;
import com.commercive.webhooks.local.terminal.UsageException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command that signs and posts webhooks, as Shopify does. */
@Command(
        name = "send",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Sign and post a webhook as Shopify does, with all of its headers.",
            "A topic (orders/create, products/update) is posted to its endpoint, else to /webhooks."
                    + " A path is used as it is."
        })
final class SendCommand implements Callable<Integer> {
    @Parameters(index = "0", arity = "0..1", paramLabel = "TOPIC_OR_PATH")
    private @Nullable String topicOrPath;

    @Option(names = "--samples", description = "List the samples.")
    private boolean listSamples;

    @Option(names = "--sample", paramLabel = "NAME", description = "Body: a sample (default: that of the topic).")
    private @Nullable String sampleName;

    @Option(names = "--file", paramLabel = "FILE", description = "Body: the bytes of a file.")
    private @Nullable Path file;

    @Option(
            names = "--shop",
            paramLabel = "DOMAIN",
            defaultValue = DemoStore.SHOP,
            description = "Shop (${DEFAULT-VALUE}).")
    private String shop = DemoStore.SHOP;

    @Option(
            names = "--count",
            paramLabel = "N",
            defaultValue = "1",
            description = "Send that many, each about another resource (${DEFAULT-VALUE}).")
    private int count;

    @Option(names = "--duplicate", description = "Send each twice, under the same webhook id.")
    private boolean duplicate;

    @Option(names = "--shuffle", description = "Send the webhooks of one order, or of --count orders, in random order.")
    private boolean shuffle;

    @Option(names = "--tamper", description = "Change a byte after signing.")
    private boolean tamper;

    @Option(
            names = "--secret",
            paramLabel = "SECRET",
            description = "Secret to sign with (default: SHOPIFY_WEBHOOK_SECRET, else the development secret).")
    private @Nullable String secret;

    @Option(
            names = "--to",
            paramLabel = "URL",
            converter = HttpAddress.class,
            defaultValue = "http://127.0.0.1:8080",
            description = "Address of the ingest (${DEFAULT-VALUE}).")
    private URI to = URI.create("http://127.0.0.1:8080");

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (listSamples) {
            for (Sample sample : Sample.values()) {
                System.out.printf("%-28s %s%n", sample.sampleName(), sample.topic());
            }
            return 0;
        }
        requirePositive("--count", count);
        List<PostedWebhook> webhooks = repeated(shuffle ? histories() : single());
        try (Sender sender = new Sender(to, signer())) {
            return new Deliveries(sender, to, tamper, System.out).send(webhooks) ? 0 : 1;
        }
    }

    private List<PostedWebhook> single() throws IOException {
        Destination destination = destination();
        List<PostedWebhook> webhooks = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            webhooks.add(PostedWebhook.of(destination, shop, body(destination, n)));
        }
        return webhooks;
    }

    private Destination destination() {
        if (topicOrPath == null) {
            throw new UsageException(
                    "TOPIC_OR_PATH is missing: pass one, such as orders/create; --samples lists the samples");
        }
        return Destination.parse(topicOrPath);
    }

    private byte[] body(Destination destination, int n) throws IOException {
        if (file == null) {
            return Sample.bytes(Sample.from(shop, sample(destination).body(n)));
        }
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new UsageException("--file: cannot read " + file);
        }
        return Files.readAllBytes(file);
    }

    private Sample sample(Destination destination) {
        Optional<Sample> sample =
                sampleName == null ? destination.topic().flatMap(Sample::ofTopic) : Sample.named(sampleName);
        return sample.orElseThrow(() -> new UsageException(
                (sampleName == null ? "No sample of " + topicOrPath : "--sample: there is no sample " + sampleName)
                        + "; pass --file, or a sample that --samples lists"));
    }

    private List<PostedWebhook> histories() {
        List<PostedWebhook> shuffled = new ArrayList<>(IntStream.range(0, count)
                .boxed()
                .flatMap(n -> OrderHistory.of(shop, n, Instant.now().minusSeconds(60)).stream())
                .toList());
        Collections.shuffle(shuffled);
        return shuffled;
    }

    private List<PostedWebhook> repeated(List<PostedWebhook> webhooks) {
        return duplicate
                ? webhooks.stream()
                        .flatMap(webhook -> List.of(webhook, webhook).stream())
                        .toList()
                : webhooks;
    }

    private Signer signer() {
        return Signer.withFirstOf(Optional.ofNullable(secret)
                .filter(given -> !given.isBlank())
                .orElseGet(() -> LocalEnvironment.ofProcess().secrets()));
    }
}
