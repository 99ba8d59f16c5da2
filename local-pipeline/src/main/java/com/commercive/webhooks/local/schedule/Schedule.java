package com.commercive.webhooks.local.schedule;

import com.commercive.webhooks.local.runtime.Invoker;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Invoke a function at a fixed interval, the first time when one has passed. */
public final class Schedule implements AutoCloseable {
    private final Thread thread;

    private Schedule(Thread thread) {
        this.thread = thread;
    }

    public static Schedule every(Duration interval, Invoker function) {
        return new Schedule(Thread.ofVirtual().name("schedule").start(() -> run(interval, function)));
    }

    private static void run(Duration interval, Invoker function) {
        try {
            while (true) {
                Thread.sleep(interval);
                function.invoke(event(Instant.now()));
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private static byte[] event(Instant now) {
        return """
                {"version":"0","id":"%s","detail-type":"Scheduled Event","source":"aws.events",\
                "account":"000000000000","time":"%s","region":"us-east-1",\
                "resources":["arn:aws:events:us-east-1:000000000000:rule/requeue"],"detail":{}}""".formatted(UUID.randomUUID(), now.truncatedTo(ChronoUnit.SECONDS))
                .getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
