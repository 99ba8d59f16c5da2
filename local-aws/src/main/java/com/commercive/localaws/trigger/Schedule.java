package com.commercive.localaws.trigger;

import com.commercive.localaws.function.Invoker;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** A schedule of EventBridge: it invokes a function at a fixed interval, for the first time after one interval. */
public final class Schedule implements AutoCloseable {
    private final Thread thread;

    private Schedule(Thread thread) {
        this.thread = thread;
    }

    /**
     * Starts the schedule.
     *
     * @param rule the name of the rule in the ARN that each event carries
     */
    public static Schedule every(Duration interval, String rule, Invoker function) {
        return new Schedule(Thread.ofVirtual().name("schedule-" + rule).start(() -> run(interval, rule, function)));
    }

    private static void run(Duration interval, String rule, Invoker function) {
        try {
            while (true) {
                Thread.sleep(interval);
                function.invoke(event(rule, Instant.now()));
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private static byte[] event(String rule, Instant now) {
        return """
                {"version":"0","id":"%s","detail-type":"Scheduled Event","source":"aws.events",\
                "account":"000000000000","time":"%s","region":"us-east-1",\
                "resources":["arn:aws:events:us-east-1:000000000000:rule/%s"],"detail":{}}""".formatted(UUID.randomUUID(), now.truncatedTo(ChronoUnit.SECONDS), rule)
                .getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
