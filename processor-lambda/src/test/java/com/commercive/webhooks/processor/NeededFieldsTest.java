package com.commercive.webhooks.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.commercive.webhooks.model.clock.ShopifyClock;
import com.commercive.webhooks.model.id.ShopDomain;
import com.commercive.webhooks.model.resilience.Deadline;
import com.commercive.webhooks.model.resilience.InCallRetry;
import com.commercive.webhooks.model.topic.NeededFields;
import com.commercive.webhooks.model.topic.Topic;
import com.commercive.webhooks.processor.body.InvalidFieldException;
import com.commercive.webhooks.processor.body.ReadFields;
import com.commercive.webhooks.processor.store.StoreDirectory;
import com.commercive.webhooks.processor.table.Tables;
import com.commercive.webhooks.processor.webhook.Webhook;
import java.time.Duration;
import java.time.InstantSource;
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

    /** Bodies in which every look for a field goes on to the next: those inside are empty, and a Shop's names no shop. */
    private static final List<String> BODIES = List.of(
            """
            {"id": 1, "order_id": 2, "inventory_item_id": 3, "location_id": 4,
             "customer": {}, "billing_address": {}, "shipping_address": {}, "line_items": [{"id": 5}]}
            """,
            "{\"id\": 1, \"primary_location_id\": null}",
            "{\"id\": 1, \"inventory_item_id\": 3, \"location_id\": 4}");

    @ParameterizedTest
    @EnumSource
    void areThoseThatTheHandlerReads(Topic topic) {
        Set<String> read = new HashSet<>(Set.of("updated_at"));
        for (String body : BODIES) {
            ReadFields fields = new ReadFields();
            apply(topic, body, fields);
            read.addAll(fields.paths());
        }

        assertThat(NeededFields.of(topic))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(ReadFields.withoutParents(read));
    }

    private static void apply(Topic topic, String json, ReadFields fields) {
        InstantSource clock = InstantSource.system();
        Webhook webhook = new Webhook(
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
