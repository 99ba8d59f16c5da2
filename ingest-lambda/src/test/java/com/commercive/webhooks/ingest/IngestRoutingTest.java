package com.commercive.webhooks.ingest;

import static com.commercive.webhooks.ingest.IngestSetup.RECEIVED;
import static com.commercive.webhooks.ingest.IngestSetup.answer;
import static org.assertj.core.api.Assertions.assertThat;

import com.commercive.localaws.testing.EmulatedAws;
import com.commercive.webhooks.ingest.samples.CapturedOutput;
import com.commercive.webhooks.ingest.samples.SampleEvent;
import com.commercive.webhooks.model.envelope.Envelope;
import com.commercive.webhooks.model.table.TableCreation;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The topic of a webhook is its header's, else its path's. */
final class IngestRoutingTest {
    @RegisterExtension
    static final EmulatedAws aws = new EmulatedAws(TableCreation::requests);

    @RegisterExtension
    final CapturedOutput output = new CapturedOutput();

    @RegisterExtension
    final IngestSetup ingest = new IngestSetup(aws);

    private final IngestHandler handler = ingest.handler(ResponsePolicy.ALWAYS_200);

    /** The header says what the body is: applied as the update that the path names, it could be anything. */
    @ParameterizedTest
    @ValueSource(strings = {"carts/update", "draft_orders/create"})
    void queuesNoTopicThatNobodyAppliesAtThePathOfAnother(String topic) {
        SampleEvent event = SampleEvent.file("orders-update")
                .header("x-shopify-topic", topic)
                .webhookId("w " + topic);

        assertThat(answer(handler, event)).isEqualTo(RECEIVED);

        assertThat(ingest.queued()).isEmpty();
        assertThat(ingest.row("w " + topic))
                .containsEntry("topic", AttributeValue.fromS(topic))
                .containsEntry("outcome", AttributeValue.fromS("unknown_topic"));
        assertThat(output.counted()).contains("unknown UnknownTopic");
    }

    @ParameterizedTest
    @CsvSource({
        "orders/update, /webhooks, orders/updated",
        "orders/delete, /webhooks/orders/update, orders/delete",
        "orders/create, /webhooks/orders/update, orders/create",
        "app/uninstall, /webhooks/orders/update, app/uninstalled",
        "' ', /webhooks/orders/update, orders/updated",
    })
    void queuesTheTopicOfTheHeaderElseOfThePath(String header, String path, String topic) {
        SampleEvent event = SampleEvent.file("orders-update")
                .header("x-shopify-topic", header)
                .path(path);

        assertThat(answer(handler, event)).isEqualTo(RECEIVED);

        assertThat(ingest.queued()).extracting(Envelope::topic).containsExactly(topic);
    }
}
