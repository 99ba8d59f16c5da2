package com.commercive.webhooks.processor;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.commercive.localaws.testing.SettableClock;
import com.commercive.webhooks.model.deployment.QueueSettings;
import com.commercive.webhooks.model.table.Table;
import com.commercive.webhooks.processor.webhook.WebhookProcessor;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityRequest;

/** Levels of items that the platform's sync has not written yet: it may have read the stock before, and write it after. */
class InventorySyncTest {
    @RegisterExtension
    static final ProcessorSetup setup = new ProcessorSetup();

    private static final AtomicLong IDS = new AtomicLong(9_500_000);

    private final String item = Long.toString(IDS.incrementAndGet());
    private final SettableClock clock = new SettableClock("2026-03-01T12:00:30.400Z");
    private final ProcessorHandler handler = setup.handler(clock);
    private final Delivery level = level(item, 7);

    private final Logger log = (Logger) LoggerFactory.getLogger(WebhookProcessor.class);
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final PrintStream standardOutput = System.out;
    private final ByteArrayOutputStream metrics = new ByteArrayOutputStream();

    @BeforeEach
    void capture() {
        setup.faults.heal();
        lines.start();
        log.setLevel(Level.INFO);
        log.addAppender(lines);
        System.setOut(new PrintStream(metrics, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void release() {
        System.setOut(standardOutput);
        log.detachAppender(lines);
        log.setLevel(null);
    }

    /** Prevents a sync's older stock from standing for good in the row that it put after the webhook. */
    @Test
    void appliesALevelToARowThatTheSyncPutWhileItWaited() {
        assertThat(setup.process(handler, level)).containsExactly(level.webhookId());
        assertThat(waits()).containsExactly(Map.entry(level.receiptHandle(), 90));
        sync("late");
        clock.advance(Duration.ofSeconds(90));

        assertThat(setup.process(handler, level.received(2))).isEmpty();

        assertThat(setup.logRow(level)).containsEntry("outcome", "applied");
        assertThat(row("late")).containsEntry("quantity", "4");
    }

    /** Prevents alarms and error lists from filling with items that the platform does not sync. */
    @Test
    void isNoFailureWhileItWaits() {
        setup.process(handler, level);

        assertThat(setup.logRow(level)).doesNotContainKeys("error", "failed", "outcome", "attempts");
        assertThat(metrics.toString(StandardCharsets.UTF_8)).doesNotContain("Retried", "Failed", "Processed");
        assertThat(lines.list)
                .allMatch(line -> line.getLevel() == Level.INFO)
                .extracting(ILoggingEvent::getFormattedMessage)
                .contains("Not synced yet, waiting with inventory_levels/update webhook");
    }

    /** Prevents a level that was tried often, and waits, from looking like one that killed the function. */
    @Test
    void leavesNoMarkOfASuspectThatWaits() {
        setup.process(handler, level.received(3));
        assertThat(setup.logRow(level)).doesNotContainKeys("tried_at", "error");

        setup.process(handler, level.received(4));

        assertThat(setup.logRow(level)).doesNotContainKeys("tried_at", "error", "failed");
    }

    @Test
    void ignoresWhatIsNotSyncedTwoMinutesAfterReceipt() {
        clock.advance(Duration.ofSeconds(90));

        assertThat(setup.process(handler, level)).isEmpty();

        assertThat(setup.logRow(level))
                .containsEntry("outcome", "ignored")
                .containsEntry("processed", "true")
                .containsEntry("store_id", ProcessorSetup.STORE)
                .doesNotContainKeys("error", "failed");
    }

    /** Prevents an item that nobody syncs from reaching the dead-letter queue. */
    @Test
    void ignoresAtTheLastReceiveWhatIsNotSyncedYet() {
        assertThat(setup.process(handler, level.received(QueueSettings.MAX_RECEIVE_COUNT)))
                .isEmpty();

        assertThat(setup.logRow(level)).containsEntry("outcome", "ignored").doesNotContainKeys("error", "failed");
    }

    /** Prevents a newer level from overtaking the one that waits, as SQS withholds the group in any case. */
    @Test
    void keepsTheLaterMessagesOfTheGroupBackForTheSameTime() {
        sync("synced");
        Delivery waiting = level(item, 8);
        Delivery behind = level(item, 7).withReceiptOfItsOwn();
        Delivery ofAnotherGroup =
                Delivery.of("orders/updated", "{\"id\": %s}".formatted(item)).inGroup("other");

        assertThat(setup.process(handler, waiting, behind, ofAnotherGroup))
                .containsExactly(waiting.webhookId(), behind.webhookId());

        assertThat(waits())
                .containsExactly(Map.entry(behind.receiptHandle(), 90), Map.entry(waiting.receiptHandle(), 90));
        assertThat(row("synced")).containsEntry("quantity", "9");
    }

    @Test
    void waitsForAsLongAsTheEnvironmentSays() {
        Map<String, String> environment = new HashMap<>(setup.environment());
        environment.put("SYNC_WAIT_SECONDS", "31");

        setup.process(setup.handler(environment, clock), level);

        assertThat(waits()).containsExactly(Map.entry(level.receiptHandle(), 1));
    }

    /** A location that the sync has not written yet, though it has written another. */
    @Test
    void waitsForTheRowOfTheLocation() {
        sync("there");
        Delivery elsewhere = level(item, 8);

        assertThat(setup.process(handler, elsewhere)).containsExactly(elsewhere.webhookId());
    }

    private List<Map.Entry<String, Integer>> waits() {
        return setup.faults.calls().stream()
                .filter(ChangeMessageVisibilityRequest.class::isInstance)
                .map(ChangeMessageVisibilityRequest.class::cast)
                .map(change -> Map.entry(change.receiptHandle(), change.visibilityTimeout()))
                .toList();
    }

    private static Delivery level(String item, int location) {
        return Delivery.of("inventory_levels/update", """
                {"inventory_item_id": %s, "location_id": %d, "available": 4, "updated_at": "2026-03-01T12:00:00Z"}
                """.formatted(item, location));
    }

    private void sync(String name) {
        setup.put(
                Table.INVENTORY,
                Map.of(
                        "inventory_id",
                        name + item,
                        "store_id",
                        ProcessorSetup.STORE,
                        "inventory_item_id",
                        item,
                        "location_id",
                        "7",
                        "quantity",
                        "9"));
    }

    private Map<String, String> row(String name) {
        return setup.row(Table.INVENTORY, name + item);
    }
}
