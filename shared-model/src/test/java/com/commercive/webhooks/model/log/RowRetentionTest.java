package com.commercive.webhooks.model.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.commercive.localaws.testing.EmulatedAws;
import com.commercive.webhooks.model.envelope.Envelope;
import com.commercive.webhooks.model.envelope.SampleEnvelope;
import com.commercive.webhooks.model.table.TableCreation;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When the rows of webhooks end, in days after their receipt, as every write of an outcome says it. */
final class RowRetentionTest {
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final String SHOP = "demo-store.myshopify.com";

    @RegisterExtension
    static final EmulatedAws aws = new EmulatedAws(TableCreation::requests);

    private final LogTable table = new LogTable(aws);
    private final WebhookLog log = new WebhookLog(aws.dynamoDb(), aws.tablePrefix());
    private final Envelope order = webhook("orders/updated", SHOP, "orders/1");

    @Test
    void aRowWithoutAnErrorIsKeptForNinetyDays() {
        log.recordReceived(order);
        assertThat(daysOf(order)).isEqualTo(90);

        log.recordFailure(order, Outcome.RETRYING, "store: not found", 1, true);
        log.recordSuccess(order, Optional.of("store-1"), Outcome.APPLIED, 2, NOW);
        assertThat(daysOf(order)).isEqualTo(90);
    }

    /** A row that failed must be there when its cause is found, and a replay reads it. */
    @Test
    void aRowWithAnErrorIsKeptForMoreThanAYear() {
        log.recordReceived(order);
        log.recordFailure(order, Outcome.RETRYING, "store: not found", 1, true);

        assertThat(daysOf(order)).isEqualTo(400);
    }

    @Test
    void aRowThatWaitsOrWasRejectedIsKeptAsLong() {
        log.recordNotQueued(order);
        Envelope rejected = webhook("orders/updated", SHOP, "orders/1");
        log.recordRejection(rejected, "id: expected a number, found nothing", 1, new Rejection("m", "1"));
        Envelope lastCopy = webhook("orders/updated", SHOP, "orders/1");
        log.recordLastCopy(lastCopy, "body: 900000 bytes");

        assertThat(daysOf(order)).isEqualTo(400);
        assertThat(daysOf(rejected)).isEqualTo(400);
        assertThat(daysOf(lastCopy)).isEqualTo(400);
    }

    @Test
    void aMarkOfAKilledAttemptIsAnErrorToo() {
        AttemptMarks marks = new AttemptMarks(aws.dynamoDb(), aws.tablePrefix());

        marks.mark(order, EarlierAttempt.NONE, 3, false, NOW);
        assertThat(daysOf(order)).isEqualTo(90);

        marks.mark(order, EarlierAttempt.UNFINISHED, 4, false, NOW);
        assertThat(daysOf(order)).isEqualTo(400);
    }

    /** A redaction finds rows by shop and resource; what it does not find must be gone before Shopify's 30 days are over. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "orders/updated      | -                        | orders/1 | 25",
                "orders/updated      | no domain                | orders/1 | 25",
                "orders/updated      | demo-store.myshopify.com | -        | 25",
                "customers/update    | demo-store.myshopify.com | -        | 25",
                "refunds/create      | demo-store.myshopify.com | -        | 25",
                "fulfillments/create | demo-store.myshopify.com | -        | 25",
                "carts/update        | demo-store.myshopify.com | -        | 25",
                "events/Customer     | demo-store.myshopify.com | -        | 25",
                "products/update     | demo-store.myshopify.com | -        | 400",
                "app/uninstalled     | demo-store.myshopify.com | -        | 400",
                "customers/redact    | demo-store.myshopify.com | -        | 25",
                "shop/redact         | demo-store.myshopify.com | -        | 400"
            })
    void whatNoRedactionFindsEndsEarlyWhateverItsOutcome(
            String topic, @Nullable String shop, @Nullable String resource, int days) {
        Envelope webhook = webhook(topic, shop, resource);

        log.recordFailure(webhook, Outcome.FAILED, "shop_domain: expected a shop", 1, true);

        assertThat(daysOf(webhook)).isEqualTo(days);
    }

    @Test
    void aWebhookThatNobodyAppliesEndsToo() {
        Envelope unknown = webhook("carts/update", SHOP, null);
        log.recordNotApplied(unknown);

        assertThat(daysOf(unknown)).isEqualTo(25);
    }

    /** The option must neither cut a failed row short nor keep one that is out of a redaction's reach. */
    @ParameterizedTest
    @CsvSource({"7, 7, 400, 7", "365, 365, 400, 25", "1000, 1000, 1000, 25"})
    void theOptionSaysHowLong(int days, int withoutError, int withError, int outOfReach) {
        WebhookLog chosen = new WebhookLog(aws.dynamoDb(), aws.tablePrefix(), new RowRetention(days));
        Envelope failed = webhook("orders/updated", SHOP, "orders/1");
        Envelope withoutShop = webhook("orders/updated", null, "orders/1");

        chosen.recordReceived(order);
        chosen.recordFailure(failed, Outcome.FAILED, "id: expected a number", 1, true);
        chosen.recordReceived(withoutShop);

        assertThat(daysOf(order)).isEqualTo(withoutError);
        assertThat(daysOf(failed)).isEqualTo(withError);
        assertThat(daysOf(withoutShop)).isEqualTo(outOfReach);
    }

    private long daysOf(Envelope webhook) {
        Instant end = Instant.ofEpochSecond(Long.parseLong(
                Objects.requireNonNull(table.row(webhook).get("expires_at")).n()));
        return Duration.between(webhook.receivedAt(), end).toDays();
    }

    private static Envelope webhook(String topic, @Nullable String shop, @Nullable String resource) {
        return SampleEnvelope.about(
                UUID.randomUUID().toString(), topic, Optional.ofNullable(shop), Optional.ofNullable(resource));
    }
}
