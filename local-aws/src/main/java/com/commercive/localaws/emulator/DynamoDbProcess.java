package com.commercive.localaws.emulator;

import com.commercive.localaws.http.Loopback;
import com.commercive.localaws.http.PortInUseException;
import com.commercive.localaws.lifecycle.JavaCommand;
import com.commercive.localaws.lifecycle.JavaProcess;
import com.commercive.localaws.lifecycle.OwnClassPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;

/** DynamoDB Local in a JVM of its own, as its licence demands. There its memory is bounded too. */
public final class DynamoDbProcess implements AutoCloseable {
    private static final List<String> FLAGS = List.of(
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xshare:auto",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    private final JavaProcess process;
    private final CompletableFuture<URI> endpoint = new CompletableFuture<>();
    private final Queue<String> output = new ConcurrentLinkedQueue<>();

    public DynamoDbProcess(int port) {
        requireFree(port);
        process = JavaProcess.start(command(port), this::read);
        process.exit()
                .thenAccept(status -> endpoint.completeExceptionally(new IllegalStateException(
                        "DynamoDB Local ended with exit status " + status + ": " + String.join("\n", output))));
    }

    private static JavaCommand command(int port) {
        return new JavaCommand(
                FLAGS,
                OwnClassPath.all(),
                DynamoDbEmulator.class.getName(),
                List.of(Integer.toString(port)),
                Path.of("").toAbsolutePath(),
                Map.of(),
                false);
    }

    private static void requireFree(int port) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.bind(Loopback.socketAddress(port));
        } catch (BindException taken) {
            throw new PortInUseException(port);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void read(String line) {
        if (line.startsWith(DynamoDbEmulator.LISTENING)) {
            endpoint.complete(URI.create(line.substring(DynamoDbEmulator.LISTENING.length())));
        } else if (!endpoint.isDone()) {
            output.add(line);
        }
    }

    /** Returns the endpoint; waits until DynamoDB Local listens on it. */
    public URI endpoint() {
        return endpoint.join();
    }

    @Override
    public void close() {
        process.close();
    }
}
