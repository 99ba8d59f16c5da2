package com.commercive.webhooks.processor;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slf4j.LoggerFactory;

/** Prevents a change of Shopify's bodies from going unnoticed until somebody misses a column. */
final class DriftTest {
    @RegisterExtension
    static final ProcessorSetup setup = new ProcessorSetup();

    private static final String LEVEL = "{\"inventory_item_id\": 7, \"location_id\": 8, \"available\": 1,"
            + " \"updated_at\": \"2026-03-01T10:00:00Z\"%s}";
    private static final String WITHOUT_LOCATION = "{\"inventory_item_id\": 7, \"available\": 1, \"updated_at\": null}";

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final AtomicReference<Instant> now = new AtomicReference<>(Delivery.RECEIVED.plus(Duration.ofHours(1)));
    private final ProcessorHandler handler = setup.handler(now::get);

    @BeforeEach
    void listen() {
        log.start();
        logger().addAppender(log);
    }

    @AfterEach
    void stop() {
        logger().detachAppender(log);
    }

    @Test
    void saysNothingOfABodyThatHasAllItsFields() {
        setup.process(handler, Delivery.of("inventory_levels/update", LEVEL.formatted(", \"new_field\": 5")));

        assertThat(warnings()).isEmpty();
    }

    @Test
    void namesTheFieldsThatAreGoneAndAppliesTheBody() {
        Delivery delivery = Delivery.of("inventory_levels/update", WITHOUT_LOCATION);

        assertThat(setup.process(handler, delivery)).isEmpty();

        assertThat(warnings())
                .containsExactly(
                        "Drift in inventory_levels/update webhook [api_version=\"2026-10\", absent=\"location_id\"]");
    }

    @Test
    void namesAnInnerFieldAndTheObjectThatIsGoneWhole() {
        String order =
                "{\"id\": 1, \"line_items\": [{\"id\": 2, \"title\": null}], \"customer\": {\"id\": null}, \"billing_address\": null}";

        setup.process(handler, Delivery.of("orders/updated", order));

        assertThat(warnings().getFirst())
                .contains("line_items.sku", "customer.email", " shipping_address ")
                .doesNotContain("billing_address", "line_items.title", "shipping_address.");
    }

    @Test
    void namesAVersionThatItWasNotTriedWith() {
        setup.process(
                handler,
                Delivery.of("inventory_levels/update", LEVEL.formatted("")).inVersion("2031-01"));

        assertThat(warnings())
                .containsExactly("Drift in inventory_levels/update webhook [api_version=\"2031-01\", absent=\"\"]");
    }

    /** Nobody signs the header: it must not fill the log, or the memory of the function. */
    @Test
    void treatsMadeUpVersionsAsOne() {
        for (String version : List.of("tomorrow", "a customer's name", "9999-99-99")) {
            setup.process(
                    handler,
                    Delivery.of("inventory_levels/update", LEVEL.formatted("")).inVersion(version));
        }

        assertThat(warnings())
                .containsExactly("Drift in inventory_levels/update webhook [api_version=\"other\", absent=\"\"]");
    }

    @Test
    void warnsOnceATopicVersionAndDay() {
        setup.process(handler, Delivery.of("inventory_levels/update", WITHOUT_LOCATION));
        setup.process(handler, Delivery.of("inventory_levels/update", WITHOUT_LOCATION));
        assertThat(warnings()).hasSize(1);

        setup.process(handler, Delivery.of("inventory_levels/connect", WITHOUT_LOCATION));
        setup.process(
                handler,
                Delivery.of("inventory_levels/update", WITHOUT_LOCATION).inVersion("2026-07"));
        assertThat(warnings()).hasSize(3);

        now.set(now.get().plus(Duration.ofDays(1)));
        setup.process(handler, Delivery.of("inventory_levels/update", WITHOUT_LOCATION));
        assertThat(warnings()).hasSize(4);
    }

    private List<String> warnings() {
        return log.list.stream()
                .filter(event -> event.getMessage().startsWith("Drift in "))
                .map(event -> event.getFormattedMessage() + " " + event.getKeyValuePairs())
                .toList();
    }

    private static Logger logger() {
        return (Logger) LoggerFactory.getLogger("com.commercive.webhooks.processor.webhook");
    }
}
