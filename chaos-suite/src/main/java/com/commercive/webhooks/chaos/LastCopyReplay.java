package com.commercive.webhooks.chaos;

import com.commercive.localaws.lifecycle.JavaCommand;
import com.commercive.localaws.lifecycle.JavaProcess;
import com.commercive.localaws.lifecycle.OwnClassPath;
import com.commercive.localaws.lifecycle.Waiter;
import com.commercive.webhooks.console.OperatorConsole;
import com.commercive.webhooks.local.system.LocalEnvironment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;

/** A replay of last copies from an exported log, as an operator would start it by {@code ./console replay --from-log}. */
record LastCopyReplay(URI dynamoDb, URI sqs) {
    private static final Waiter WAITER = Waiter.withoutTimeout(Duration.ofMillis(1));

    void run(List<String> lines) {
        Path export = export(lines);
        try (JavaProcess console = start(export)) {
            console.exit().join();
        } finally {
            delete(export);
        }
    }

    /** Kills the console at a moment; returns whether it ran until then. */
    boolean runAndKill(List<String> lines, BooleanSupplier moment) throws InterruptedException {
        Path export = export(lines);
        try (JavaProcess console = start(export)) {
            WAITER.await(() -> moment.getAsBoolean() || !console.isAlive());
            return console.isAlive();
        } finally {
            delete(export);
        }
    }

    private static Path export(List<String> lines) {
        try {
            return Files.write(Files.createTempFile("last-copies", ".log"), lines);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void delete(Path export) {
        try {
            Files.delete(export);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private JavaProcess start(Path export) {
        JavaCommand console = new JavaCommand(
                List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto"),
                OwnClassPath.all(),
                OperatorConsole.class.getName(),
                List.of("replay", "--from-log", export.toString(), "--yes", "--by", "chaos"),
                Path.of("").toAbsolutePath(),
                LocalEnvironment.of(dynamoDb, sqs).variables(),
                false);
        return JavaProcess.start(console, LastCopyReplay::printProblem);
    }

    /** Prints webhooks that were not replayed, unless no function applies their topic: these are never replayed. */
    private static void printProblem(String line) {
        boolean isProblem = line.startsWith("Not sent") || line.contains("last_copy");
        if (isProblem && !line.contains("nobody applies")) {
            System.err.println(line);
        }
    }
}
