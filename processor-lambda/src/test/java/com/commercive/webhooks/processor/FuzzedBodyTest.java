package com.commercive.webhooks.processor;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.commercive.webhooks.model.envelope.Body;
import com.commercive.webhooks.model.envelope.Envelope;
import com.commercive.webhooks.model.log.EarlierAttempt;
import com.commercive.webhooks.model.log.RowRetention;
import com.commercive.webhooks.model.metrics.Metrics;
import com.commercive.webhooks.model.priming.PrimingClients;
import com.commercive.webhooks.model.resilience.Deadline;
import com.commercive.webhooks.model.topic.Topic;
import com.commercive.webhooks.processor.store.StoreDirectory;
import com.commercive.webhooks.processor.webhook.Disposition;
import com.commercive.webhooks.processor.webhook.WebhookProcessor;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;
import org.slf4j.LoggerFactory;

/** Whatever a body holds, it is applied or fails for good, with an error that names a field and quotes nothing. */
class FuzzedBodyTest {
    private static final String SECRET_NAME = "Xylophania";
    private static final List<String> TOPICS =
            Arrays.stream(Topic.values()).map(Topic::shopifyName).toList();
    private static final String BODY = """
            {"id": 1, "order_id": 2, "inventory_item_id": 3, "location_id": 4, "available": 5, "name": "Xylophania",
             "updated_at": "2026-01-01T00:00:00Z", "created_at": "2026-01-01T00:00:00+02:00", "total_price": "10.00",
             "email": "Xylophania", "customer": {"id": 6, "first_name": "Xylophania"}, "status": "success",
             "myshopify_domain": "red-shop.myshopify.com", "shop_owner": "Xylophania", "tracking_numbers": ["Xylophania"],
             "billing_address": {"last_name": "Xylophania"},
             "line_items": [{"id": 7, "title": "Xylophania", "quantity": 1, "price": 1.5}],
             "image": {"src": "Xylophania"}, "variants": [{"id": 8, "title": "Xylophania", "price": "1.5", "position": 1}],
             "variant_gids": [{"admin_graphql_api_id": "gid://shopify/ProductVariant/8"}],
             "transactions": [{"kind": "refund", "status": "success", "amount": "1.5", "currency": "Xylophania"}],
             "refund_line_items": [{"line_item_id": 9, "quantity": 1, "subtotal": 1.5}],
             "order_edit": {"order_id": 2}, "verified_email": true, "note": "Xylophania"}
            """;
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "{}",
            "[]",
            "[[]]",
            "\"\"",
            "\"Xylophania\"",
            "-1",
            "0",
            "1e400",
            "1e-400",
            "9".repeat(300),
            "0.1",
            "\"\\ud800\"",
            "\"\\u0000\"",
            "99999999999999999999",
            "\"2026-13-01T00:00:00Z\"",
            "[".repeat(300));

    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final InstantSource clock = InstantSource.system();
    private final WebhookProcessor processor = new WebhookProcessor(
            PrimingClients.dynamoDb(
                    "{\"store_id\": {\"S\": \"s\"}, \"inventory_id\": {\"S\": \"i\"}, \"order_id\": {\"S\": \"o\"},"
                            + " \"product_id\": {\"S\": \"p\"}, \"customer_id\": {\"S\": \"c\"}, \"variant_id\": {\"S\": \"v\"}}"),
            "fuzz_",
            RowRetention.DEFAULT,
            new TopicHandlers(new StoreDirectory(), Duration.ofMinutes(2))::of,
            Metrics.ofPriming(),
            clock);

    @BeforeProperty
    void listen() {
        lines.start();
        root.addAppender(lines);
    }

    @AfterProperty
    void stopListening() {
        root.detachAppender(lines);
    }

    @Property(tries = 400)
    void isAppliedOrFailsForGood(@ForAll long seed) {
        Random random = new Random(seed);
        lines.list.clear();

        Disposition disposition = processor.process(
                envelope(fuzzed(random), random),
                Delivery.FIRST_RECEIVE,
                EarlierAttempt.NONE,
                Deadline.in(Duration.ofMinutes(1), clock));

        assertThat(disposition).isInstanceOfAny(Disposition.Done.class, Disposition.DeadLetter.class);
        assertThat(lines.list)
                .filteredOn(line -> line.getLevel() == Level.ERROR)
                .flatExtracting(ILoggingEvent::getKeyValuePairs)
                .noneMatch(pair ->
                        pair.key.equals("error") && String.valueOf(pair.value).startsWith("internal"));
        assertThat(lines.list)
                .noneMatch(line -> (line.getFormattedMessage() + line.getKeyValuePairs()).contains(SECRET_NAME));
    }

    /** Put values where others were, and break bytes. */
    private static byte[] fuzzed(Random random) {
        String body = BODY;
        for (int change = random.nextInt(3); change >= 0; change--) {
            List<String> fields = List.of(body.split("(?<=: )", -1));
            int place = 1 + random.nextInt(fields.size() - 1);
            String value = VALUES.get(random.nextInt(VALUES.size()));
            body = String.join("", fields.subList(0, place))
                    + value
                    + fields.get(place).replaceFirst("^(\"[^\"]*\"|[^,}\\]]*)", "")
                    + String.join("", fields.subList(place + 1, fields.size()));
        }
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        for (int broken = random.nextInt(4) - 2; broken > 0; broken--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
        return bytes;
    }

    private static Envelope envelope(byte[] body, Random random) {
        return Delivery.of(TOPICS.get(random.nextInt(TOPICS.size())), Body.of(body))
                .envelope();
    }
}
