package com.commercive.webhooks.console.lastcopy;

import static org.assertj.core.api.Assertions.assertThat;

import com.commercive.webhooks.console.EmulatedStage;
import com.commercive.webhooks.model.envelope.Envelope;
import com.commercive.webhooks.model.envelope.LastCopy;
import com.commercive.webhooks.model.envelope.MessageCodec;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ExportedLastCopiesTest {
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    Path folder;

    /** Shopify sends a webhook again that nobody took: its copies differ in length, so their parts do not fit. */
    @Test
    void keepsThePartsOfTwoDeliveriesOfOneWebhookApart() throws Exception {
        Envelope first = EmulatedStage.envelope("delivered-twice", "orders/create", EmulatedStage.SHOP, 60);
        Envelope second = new Envelope(
                first.id(),
                first.topic(),
                first.shopDomain(),
                first.resource(),
                first.eventId(),
                first.triggeredAt(),
                first.apiVersion(),
                first.receivedAt().plusNanos(61_123_456_789L),
                first.body());
        List<String> ofFirst = lines(first);
        List<String> ofSecond = lines(second);

        ExportedLastCopies copies =
                read(ofFirst.get(0), ofSecond.get(0), ofSecond.get(1), ofFirst.get(1), ofFirst.get(2), ofSecond.get(2));

        assertThat(copies).isEqualTo(new ExportedLastCopies(List.of(first), List.of()));
    }

    @Test
    void takesTheDeliveryThatIsWhole() throws Exception {
        Envelope first = EmulatedStage.envelope("second-is-whole", "orders/create", EmulatedStage.SHOP, 60);
        Envelope second = EmulatedStage.envelope("second-is-whole", "orders/create", EmulatedStage.SHOP, 59);
        List<String> whole = lines(second);

        ExportedLastCopies copies = read(lines(first).getFirst(), whole.get(0), whole.get(1), whole.get(2));

        assertThat(copies).isEqualTo(new ExportedLastCopies(List.of(second), List.of()));
    }

    @Test
    void reportsLinesThatWereCutOffOrLackFields() throws Exception {
        String line = lines(EmulatedStage.envelope("cut-off", "orders/create", EmulatedStage.SHOP, 60))
                .getFirst();

        ExportedLastCopies cut = read(line.substring(0, line.length() - 1));
        ExportedLastCopies bare = read("{\"message\":\"last_copy\",\"webhook_id\":\"bare\"}");

        assertThat(cut.problems()).singleElement().asString().contains("no JSON: cut off?");
        assertThat(bare.problems()).containsExactly("a last_copy line lacks some of its fields");
    }

    /** What {@code --query 'events[].message'} makes of a log, with either {@code --output}. */
    @Test
    void readsAnArrayOfLinesAndLinesBetweenTabs() throws Exception {
        Envelope envelope = EmulatedStage.envelope("listed", "orders/create", EmulatedStage.SHOP, 60);

        ExportedLastCopies array = read(JSON.writeValueAsString(lines(envelope)));
        ExportedLastCopies tabs = read(String.join("\t", lines(envelope)));

        assertThat(List.of(array, tabs)).containsOnly(new ExportedLastCopies(List.of(envelope), List.of()));
    }

    @Test
    void namesTheWebhookWhoseCopyIsDamaged() throws Exception {
        String line = JSON.writeValueAsString(Map.of(
                "message", "last_copy", "webhook_id", "damaged", "part", 1, "parts", 1, "data", "{\"topic\":\"x\"}"));

        assertThat(read(line).problems())
                .containsExactly("last_copy of damaged: webhook_id: expected text, found nothing");
    }

    private ExportedLastCopies read(String... lines) throws IOException {
        return ExportedLastCopies.read(Files.write(folder.resolve("log"), List.of(lines)));
    }

    /** Three parts of a webhook, as ingest's log has them. */
    private static List<String> lines(Envelope envelope) throws IOException {
        String message = MessageCodec.write(envelope);
        int third = Math.ceilDiv(message.length(), 3);
        return List.of(
                line(envelope, 1, message.substring(0, third)),
                line(envelope, 2, message.substring(third, 2 * third)),
                line(envelope, 3, message.substring(2 * third)));
    }

    private static String line(Envelope envelope, int part, String data) throws IOException {
        return JSON.writeValueAsString(Map.of(
                "message",
                LastCopy.MESSAGE,
                "webhook_id",
                envelope.id().value(),
                "received_at",
                envelope.receivedAt().toString(),
                "part",
                part,
                "parts",
                3,
                "data",
                data));
    }
}
