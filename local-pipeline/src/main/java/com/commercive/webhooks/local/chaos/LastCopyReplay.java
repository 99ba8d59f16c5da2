package com.commercive.webhooks.local.chaos;

import com.commercive.webhooks.console.OperatorConsole;
import com.commercive.webhooks.local.process.JavaCommand;
import com.commercive.webhooks.local.process.JavaProcess;
import com.commercive.webhooks.local.process.OwnClassPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Do what an operator does with the last copies of an exported log: {@code ./console replay --from-log FILE}. */
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
                Map.of("AWS_ENDPOINT_URL_DYNAMODB", dynamoDb.toString(), "AWS_ENDPOINT_URL_SQS", sqs.toString()),
                false);
        try (JavaProcess process = JavaProcess.start(console, LastCopyReplay::tell)) {
            process.exit().join();
        }
    }

    /** Only what it could not send: the topics that nobody applies are sent by nobody. */
    private static void tell(String line) {
        boolean isProblem = line.startsWith("Not sent") || line.contains("last_copy");
        if (isProblem && !line.contains("nobody applies")) {
            System.err.println(line);
        }
    }
}
