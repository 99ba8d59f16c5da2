package com.commercive.webhooks.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.commercive.webhooks.model.clock.ShopifyClock;
import com.commercive.webhooks.model.id.ShopDomain;
import com.commercive.webhooks.model.id.WebhookId;
import com.commercive.webhooks.model.resilience.Deadline;
import com.commercive.webhooks.model.resilience.InCallRetry;
import com.commercive.webhooks.model.topic.NeededFields;
import com.commercive.webhooks.model.topic.Topic;
import com.commercive.webhooks.model.topic.TopicFamily;
import com.commercive.webhooks.processor.body.InvalidFieldException;
import com.commercive.webhooks.processor.body.ReadFields;
import com.commercive.webhooks.processor.store.StoreDirectory;
import com.commercive.webhooks.processor.table.Tables;
import com.commercive.webhooks.processor.webhook.Webhook;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The declared fields against those that the handlers read. One too few, and a trimmed subscription loses it; one too many,
 * and every log row holds what nobody needs.
 */
final class NeededFieldsTest {
    @RegisterExtension
    static final ProcessorSetup setup = new ProcessorSetup();

    /** What the body of a disconnection, a deletion, an edit and a refund does not have, though every body is asked for it. */
    private static final Set<TopicFamily> WITHOUT_A_TIME = EnumSet.of(
            TopicFamily.ORDER_EDITS,
            TopicFamily.ORDER_DELETIONS,
            TopicFamily.PRODUCT_DELETIONS,
            TopicFamily.CUSTOMER_DELETIONS,
            TopicFamily.REFUNDS);

    /** Not in bodies since version 2025-01. */
    private static final String TAGS_OF_A_CUSTOMER = "tags";

    /** Bodies in which every look for a field goes on to the next: those inside are empty, and a Shop's names no shop. */
    private static List<String> bodies(TopicFamily family) {
        return switch (family) {
            case ORDERS ->
                List.of(
                        "{\"id\": 1, \"customer\": {}, \"billing_address\": {}, \"shipping_address\": {}, \"line_items\": [{\"id\": 5}]}");
            case ORDER_EDITS -> List.of("{\"order_edit\": {\"order_id\": 2}}");
            case ORDER_DELETIONS, PRODUCT_DELETIONS, CUSTOMER_DELETIONS, CUSTOMERS -> List.of("{\"id\": 1}");
            case REFUNDS -> List.of("""
                        {"id": 1, "order_id": 2, "transactions": [{"kind": "refund", "status": "success"}],
                         "refund_line_items": [{"subtotal_set": {"shop_money": {}}}],
                         "total_duties_set": {"shop_money": {}}}
                        """);
            case FULFILLMENTS -> List.of("{\"id\": 1, \"order_id\": 2}");
            case INVENTORY_LEVELS -> List.of("{\"inventory_item_id\": 3, \"location_id\": 4}");
            case PRODUCTS -> List.of("{\"id\": 1, \"image\": {}, \"variants\": [{\"id\": 5}], \"variant_gids\": [{}]}");
            case SCOPES -> List.of("{\"id\": \"gid://shopify/App/1\", \"current\": []}");
            case CUSTOMER_PRIVACY, SHOP_PRIVACY -> List.of();
            case SHOP, APP -> List.of("{\"id\": 1}", "{\"id\": 1, \"primary_location_id\": null}");
        };
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"CUSTOMERS_DATA_REQUEST", "CUSTOMERS_REDACT", "SHOP_REDACT"})
    void areThoseThatTheHandlerReads(Topic topic) {
        Set<String> read = new HashSet<>();
        for (String body : bodies(topic.family())) {
            ReadFields fields = new ReadFields();
            apply(topic, body, fields);
            read.addAll(fields.paths());
        }
        if (topic.family() == TopicFamily.CUSTOMERS) {
            read.remove(TAGS_OF_A_CUSTOMER);
        }
        if (topic == Topic.INVENTORY_LEVELS_DISCONNECT) {
            read.remove("available");
        } else if (!WITHOUT_A_TIME.contains(topic.family())) {
            read.add("updated_at");
        }

        assertThat(NeededFields.of(topic))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(ReadFields.withoutParents(read));
    }

    private static void apply(Topic topic, String json, ReadFields fields) {
        InstantSource clock = InstantSource.system();
        Webhook webhook = new Webhook(
                new WebhookId("webhook-1"),
                topic,
                ShopDomain.parse(Delivery.SHOP).orElseThrow(),
                fields.of(json),
                ShopifyClock.of(Optional.empty(), Optional.empty(), clock.instant()),
                Delivery.FIRST_RECEIVE,
                clock.instant(),
                clock.instant());
        Deadline deadline = Deadline.in(Duration.ofSeconds(5), clock);
        Tables tables = new Tables(setup.dynamoDb(), setup.aws().tablePrefix(), new InCallRetry(deadline, deadline));
        try {
            new TopicHandlers(new StoreDirectory(), Duration.ZERO)
                    .of(topic.family())
                    .apply(webhook, tables);
        } catch (InvalidFieldException ofAnotherTopic) {
            assertThat(ofAnotherTopic).hasMessageContaining("expected");
        }
    }
}
