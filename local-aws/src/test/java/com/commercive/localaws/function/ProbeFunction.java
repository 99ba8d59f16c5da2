package com.commercive.localaws.function;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A function that does what its event says, for the tests of the runtime. */
public final class ProbeFunction {
    public ProbeFunction() {
        if (System.getenv("REFUSE_TO_START") != null) {
            throw new IllegalStateException("REFUSE_TO_START is set");
        }
    }

    public void handleRequest(
            InputStream event, OutputStream answer, com.amazonaws.services.lambda.runtime.Context context)
            throws Exception {
        String[] words = new String(event.readAllBytes(), StandardCharsets.UTF_8).split(" ", 2);
        String text = switch (words[0]) {
            case "environment" -> String.valueOf(System.getenv(words[1]));
            case "everything" -> System.getenv().keySet().toString();
            case "flags" ->
                Runtime.getRuntime().maxMemory() / 1024 / 1024 + " "
                        + Path.of("").toAbsolutePath();
            case "request" ->
                context.getAwsRequestId() + " " + context.getInvokedFunctionArn() + " "
                        + context.getRemainingTimeInMillis();
            case "pid" -> Long.toString(ProcessHandle.current().pid());
            case "time" -> Instant.now().toString();
            case "timed-wait" -> timedWait(Long.parseLong(words[1]));
            case "say" -> say(words[1]);
            case "fail" -> throw new IllegalArgumentException("asked to fail");
            case "exit" -> exit();
            case "hang" -> hang();
            case "wait" -> await(Path.of(words[1]));
            default -> words[0];
        };
        answer.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String say(String line) {
        System.out.println(line);
        return "said";
    }

    /** Waits for a notification that never comes, and returns the milliseconds that this took. */
    private static String timedWait(long milliseconds) throws InterruptedException {
        Object monitor = new Object();
        long start = System.nanoTime();
        synchronized (monitor) {
            monitor.wait(milliseconds);
        }
        return Long.toString(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
    }

    private static String exit() {
        Runtime.getRuntime().halt(3);
        return "unreachable";
    }

    private static String hang() throws InterruptedException {
        new CountDownLatch(1).await();
        return "unreachable";
    }

    /** Waits until the file is deleted, and returns the process id. */
    private static String await(Path file) throws Exception {
        while (Files.exists(file)) {
            Thread.onSpinWait();
        }
        return Long.toString(ProcessHandle.current().pid());
    }
}
