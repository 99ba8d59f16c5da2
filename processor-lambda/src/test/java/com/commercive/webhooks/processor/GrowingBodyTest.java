package com.commercive.webhooks.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.commercive.webhooks.model.envelope.Body;
import com.commercive.webhooks.model.envelope.Envelope;
import com.commercive.webhooks.model.log.EarlierAttempt;
import com.commercive.webhooks.model.log.RowRetention;
import com.commercive.webhooks.model.metrics.Metrics;
import com.commercive.webhooks.model.priming.PrimingClients;
import com.commercive.webhooks.model.resilience.Deadline;
import com.commercive.webhooks.processor.store.StoreDirectory;
import com.commercive.webhooks.processor.webhook.Disposition;
import com.commercive.webhooks.processor.webhook.WebhookProcessor;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A body of four times the size is about four times the work, whatever grows in it. What is allocated stands for the
 * work, as it is the same on any machine; work that allocates nothing, and is more than linear, would run into the
 * timeout: four million characters squared take hours.
 */
final class GrowingBodyTest {
    private static final int SMALL = 1_000_000;
    private static final int LARGE = 4 * SMALL;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final InstantSource clock = InstantSource.system();
    private final WebhookProcessor processor = new WebhookProcessor(
            PrimingClients.dynamoDb("{\"store_id\": {\"S\": \"s\"}}"),
            "growing_",
            RowRetention.DEFAULT,
            new TopicHandlers(new StoreDirectory(), Duration.ofMinutes(2))::of,
            Metrics.ofPriming(),
            clock);

    /** The parts of an order's body that can grow. */
    private enum Growing {
        TEXT("{\"id\": 1, \"name\": \"", "x", "\"}"),
        TEXT_WITHOUT_END("{\"id\": 1, \"name\": \"", "x", ""),
        ESCAPES("{\"id\": 1, \"name\": \"", "\\u0000", "\"}"),
        LONE_SURROGATES("{\"id\": 1, \"name\": \"", "\\ud800", "\"}"),
        DIGITS_OF_AN_ID("{\"id\": ", "9", "}"),
        DIGITS_OF_AN_ID_AS_TEXT("{\"id\": \"", "9", "\"}"),
        DIGITS_OF_A_PRICE("{\"id\": 1, \"total_price\": ", "9", "}"),
        DIGITS_OF_A_PRICE_AS_TEXT("{\"id\": 1, \"total_price\": \"", "9", "\"}"),
        DIGITS_OF_AN_EXPONENT("{\"id\": 1, \"total_price\": 1e", "9", "}"),
        TIME("{\"id\": 1, \"updated_at\": \"2026-01-01T00:00:00.", "0", "Z\"}"),
        ARRAYS_IN_ARRAYS("{\"id\": 1, \"name\": ", "[", "}"),
        OBJECTS_IN_OBJECTS("{\"id\": 1, \"name\": ", "{\"a\":", "}"),
        VALUES_OF_AN_ARRAY("{\"id\": 1, \"tags\": [", "1,", "1]}"),
        FIELDS_OF_ONE_NAME("{", "\"id\": 1,", "\"id\": 1}"),
        FIELDS("{", "\"%d\":0,", "\"id\": 1}"),
        LINES("{\"id\": 1, \"line_items\": [", "{\"id\": %d, \"title\": \"socks\"},", "{}]}"),
        LINES_OF_ONE_ID("{\"id\": 1, \"line_items\": [", "{\"id\": 1, \"title\": \"socks\"},", "{}]}"),
        BLANKS("{\"id\":", " ", "1}"),
        NO_JSON("", "x", "");

        private final String head;
        private final String growing;
        private final String tail;

        Growing(String head, String growing, String tail) {
            this.head = head;
            this.growing = growing;
            this.tail = tail;
        }

        Body ofSize(int bytes) {
            String middle = IntStream.range(0, bytes / growing.length())
                    .mapToObj(n -> growing.replace("%d", Integer.toString(n)))
                    .collect(Collectors.joining());
            return Body.of((head + middle + tail).getBytes(StandardCharsets.UTF_8));
        }
    }

    @ParameterizedTest
    @EnumSource
    @Timeout(60)
    void takesWorkInProportionToItsSize(Growing what) {
        allocatedFor(what, SMALL);

        long small = allocatedFor(what, SMALL);
        long large = allocatedFor(what, LARGE);

        assertThat(large).isLessThan(6 * small);
    }

    /** Bytes that are allocated while a body of the size is handled. */
    private long allocatedFor(Growing what, int size) {
        Envelope envelope = Delivery.of("orders/updated", what.ofSize(size)).envelope();
        long before = THREADS.getCurrentThreadAllocatedBytes();
        Disposition disposition = processor.process(
                envelope, Delivery.FIRST_RECEIVE, EarlierAttempt.NONE, Deadline.in(Duration.ofMinutes(1), clock));
        assertThat(disposition).isInstanceOfAny(Disposition.Done.class, Disposition.DeadLetter.class);
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }
}
