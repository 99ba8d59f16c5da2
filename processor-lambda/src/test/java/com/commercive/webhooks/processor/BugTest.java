package com.commercive.webhooks.processor;

import static com.commercive.webhooks.model.deployment.QueueSettings.MAX_RECEIVE_COUNT;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.commercive.webhooks.model.log.EarlierAttempt;
import com.commercive.webhooks.model.log.Outcome;
import com.commercive.webhooks.model.log.Rejection;
import com.commercive.webhooks.model.log.RowRetention;
import com.commercive.webhooks.model.metrics.Metrics;
import com.commercive.webhooks.model.resilience.Deadline;
import com.commercive.webhooks.model.table.Table;
import com.commercive.webhooks.processor.webhook.Applied;
import com.commercive.webhooks.processor.webhook.Disposition;
import com.commercive.webhooks.processor.webhook.Receive;
import com.commercive.webhooks.processor.webhook.TopicHandler;
import com.commercive.webhooks.processor.webhook.WebhookProcessor;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityRequest;

/** What a version of the function that is wrong does with webhooks that are right: it keeps them for the next version. */
class BugTest {
    private static final String NEW_TOPIC = "carts/update";

    @RegisterExtension
    static final ProcessorSetup setup = new ProcessorSetup();

    @AfterEach
    void heal() {
        setup.faults.heal();
    }

    /** Prevents webhooks of a new topic from being lost while an older version still takes from the queue. */
    @Test
    void holdsAWebhookWhoseTopicItDoesNotKnow() {
        Delivery delivery = Delivery.of(NEW_TOPIC, "{\"id\": 1, \"currency\": \"EUR\"}");

        assertThat(setup.process(delivery)).containsExactly(delivery.webhookId());

        assertThat(setup.logRow(delivery))
                .containsEntry("error", "topic: expected one that this version applies, found text of 12 characters")
                .containsEntry("outcome", "retrying")
                .containsEntry("processed", "false");
        assertThat(holds()).containsExactly(2);
    }

    /** Prevents the webhooks behind it, which this version can apply, from waiting for another one. */
    @Test
    void goesOnBehindATopicThatItDoesNotKnow() {
        Delivery unknown = Delivery.of(NEW_TOPIC, "{\"id\": 2, \"currency\": \"EUR\"}");
        Delivery behind = Delivery.of("orders/updated", "{\"id\": 7000, \"currency\": \"EUR\"}");

        assertThat(setup.process(unknown, behind)).containsExactly(unknown.webhookId());

        assertThat(setup.logRow(behind)).containsEntry("outcome", "applied");
    }

    @Test
    void appliesWithALaterVersionWhatABugHeld() {
        AtomicInteger versions = new AtomicInteger();
        WebhookProcessor processor = processor((webhook, tables) -> {
            if (versions.getAndIncrement() == 0) {
                throw new IllegalStateException("a customer's name");
            }
            return new Applied(Outcome.APPLIED, Optional.of("store"));
        });
        Delivery delivery = Delivery.of("orders/updated", "{\"id\": 3, \"currency\": \"EUR\"}");

        assertThat(process(processor, delivery, 1)).isEqualTo(new Disposition.RetryAlone());
        assertThat(setup.logRow(delivery))
                .containsEntry("error", "internal: IllegalStateException")
                .containsEntry("outcome", "retrying");

        assertThat(process(processor, delivery, 2)).isEqualTo(new Disposition.Done());
        assertThat(setup.logRow(delivery)).containsEntry("outcome", "applied").doesNotContainKeys("error", "failed");
    }

    @Test
    void endsADeadLetterThatNoVersionApplied() {
        Delivery delivery =
                Delivery.of(NEW_TOPIC, "{\"id\": 4, \"currency\": \"EUR\"}").received(MAX_RECEIVE_COUNT);

        setup.process(delivery);

        assertThat(setup.logRow(delivery)).containsEntry("outcome", "failed").containsKey("error");
        assertThat(holds()).containsExactly(0);
    }

    /** Prevents a bug from being heard of only hours later, when its webhooks are dead letters, or thirty times. */
    @Test
    void countsABugAtTheFirstReceiveAndTheDeadLetterAtTheLast() {
        setup.faults.failBefore(request -> {
            if (setup.writes(request, Table.ORDERS)) {
                throw new IllegalStateException("a bug");
            }
            return false;
        });
        Delivery delivery = Delivery.of("orders/updated", "{\"id\": 5, \"currency\": \"EUR\"}");

        assertThat(countsOf(delivery.received(1)))
                .as("Drift, as the body lacks most fields of an order")
                .containsExactlyInAnyOrder("Bug", "Retried", "Drift");
        assertThat(countsOf(delivery.received(2))).containsExactly("Retried");
        assertThat(countsOf(delivery.received(MAX_RECEIVE_COUNT))).containsExactly("Failed");
    }

    /** Prevents whoever is paged from having the name of an exception alone; its message could quote the body. */
    @Test
    void tellsWhereInTheCodeABugIs() {
        WebhookProcessor processor = processor((webhook, tables) -> {
            throw new IllegalStateException("a customer's name");
        });
        Logger log = (Logger) LoggerFactory.getLogger(WebhookProcessor.class);
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        log.addAppender(lines);

        process(processor, Delivery.of("orders/updated", "{\"id\": 6, \"currency\": \"EUR\"}"), 1);
        log.detachAppender(lines);

        assertThat(lines.list)
                .filteredOn(line -> line.getLevel() == Level.ERROR)
                .singleElement()
                .satisfies(line -> assertThat(line.getKeyValuePairs().toString())
                        .contains("at=\"BugTest.java:")
                        .doesNotContain("customer"));
    }

    private static WebhookProcessor processor(TopicHandler handler) {
        return new WebhookProcessor(
                setup.aws().dynamoDb(),
                setup.aws().tablePrefix(),
                RowRetention.DEFAULT,
                family -> handler,
                Metrics.ofPriming(),
                InstantSource.system());
    }

    private static Disposition process(WebhookProcessor processor, Delivery delivery, int receiveCount) {
        return processor.process(
                delivery.envelope(),
                Receive.of(receiveCount, MAX_RECEIVE_COUNT, new Rejection("message", "1")),
                EarlierAttempt.NONE,
                Deadline.in(Duration.ofMinutes(1), InstantSource.system()));
    }

    private static List<Integer> holds() {
        return setup.faults.calls().stream()
                .filter(ChangeMessageVisibilityRequest.class::isInstance)
                .map(request -> ((ChangeMessageVisibilityRequest) request).visibilityTimeout())
                .toList();
    }

    /** Processes a batch; returns what its metrics count. */
    private static List<String> countsOf(Delivery delivery) {
        PrintStream standardOutput = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            setup.process(delivery);
        } finally {
            System.setOut(standardOutput);
        }
        return Pattern.compile("\"(\\w+)\":1\\.0")
                .matcher(printed.toString(StandardCharsets.UTF_8))
                .results()
                .map(count -> count.group(1))
                .toList();
    }
}
