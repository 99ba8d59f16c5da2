package com.commercive.webhooks.chaos;

import com.commercive.localaws.lifecycle.JavaCommand;
import com.commercive.localaws.lifecycle.JavaProcess;
import com.commercive.localaws.lifecycle.OwnClassPath;
import com.commercive.webhooks.console.OperatorConsole;
import com.commercive.webhooks.local.system.LocalEnvironment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A replay of last copies from an exported log, as an operator would start it by {@code ./console replay --from-log}. */
record LastCopyReplay(URI dynamoDb, URI sqs) {
    void run(List<String> lines) {
        try {
            Path export = Files.createTempFile("last-copies", ".log");
            try {
                Files.write(export, lines);
                replay(export);
            } finally {
                Files.delete(export);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void replay(Path export) {
        JavaCommand console = new JavaCommand(
                List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto"),
                OwnClassPath.all(),
                OperatorConsole.class.getName(),
                List.of("replay", "--from-log", export.toString(), "--yes", "--by", "chaos"),
                Path.of("").toAbsolutePath(),
                LocalEnvironment.of(dynamoDb, sqs).variables(),
                false);
        try (JavaProcess process = JavaProcess.start(console, LastCopyReplay::printProblem)) {
            process.exit().join();
        }
    }

    /** Prints webhooks that were not replayed, unless no function applies their topic: these are never replayed. */
    private static void printProblem(String line) {
        boolean isProblem = line.startsWith("Not sent") || line.contains("last_copy");
        if (isProblem && !line.contains("nobody applies")) {
            System.err.println(line);
        }
    }
}
