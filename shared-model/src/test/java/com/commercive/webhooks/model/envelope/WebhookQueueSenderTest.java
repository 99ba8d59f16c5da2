package com.commercive.webhooks.model.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.commercive.localaws.testing.EmulatedAws;
import com.commercive.webhooks.model.table.TableCreation;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

final class WebhookQueueSenderTest {
    private static final String SHOP = "demo-store.myshopify.com";

    @RegisterExtension
    static final EmulatedAws aws = new EmulatedAws(TableCreation::requests);

    private WebhookQueueSender queue = new WebhookQueueSender(aws.sqs(), "");

    @BeforeEach
    void openQueue() {
        aws.sqs().purgeQueue(request -> request.queueUrl(aws.queueUrl()));
        queue = new WebhookQueueSender(aws.sqs(), aws.queueUrl());
    }

    static Stream<Arguments> groups() {
        return Stream.of(
                Arguments.of("orders/create", SHOP, "orders/1", SHOP + "/orders/1"),
                Arguments.of("orders/paid", SHOP, "orders/1", SHOP + "/orders/1"),
                Arguments.of("fulfillments/update", SHOP, "orders/1", SHOP + "/orders/1"),
                Arguments.of("inventory_levels/update", SHOP, "inventory_items/9", SHOP + "/inventory_items/9"),
                Arguments.of("app/uninstalled", SHOP, "", SHOP),
                Arguments.of("app/uninstalled", "", "", "w-of-group"),
                Arguments.of("orders/create", "DEMO-Store.myshopify.com", "orders/1", SHOP + "/orders/1"),
                Arguments.of("orders/create", SHOP, "", "w-of-group"),
                Arguments.of("orders/create", "", "orders/1", "w-of-group"));
    }

    @ParameterizedTest
    @MethodSource("groups")
    void groupsByResource(String topic, String shop, String resource, String group) {
        queue.sendAgain(SampleEnvelope.about("w-of-group", topic, present(shop), present(resource)));

        assertThat(received()).extracting(WebhookQueueSenderTest::group).containsExactly(group);
    }

    /** With another group under a Turkish locale, an older update of an order could overtake a newer one. */
    @Test
    void groupsAlikeUnderATurkishLocale() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.of("tr", "TR"));
        try {
            queue.send(SampleEnvelope.about("w-tr", "app/uninstalled", Optional.of("KIOSK"), Optional.empty()));
        } finally {
            Locale.setDefault(before);
        }

        assertThat(received()).extracting(WebhookQueueSenderTest::group).containsExactly("kiosk");
    }

    @Test
    void takesTheWebhookIdForTheDeduplicationId() {
        queue.send(SampleEnvelope.full("b54557e4-bdd9-4b37"));
        queue.send(SampleEnvelope.full("b54557e4-bdd9-4b37"));

        assertThat(received())
                .extracting(WebhookQueueSenderTest::deduplicationId)
                .containsExactly("b54557e4-bdd9-4b37");
    }

    static Stream<String> idsThatSqsRefuses() {
        return Stream.of("x".repeat(129), "x".repeat(300), "with space", "größe", "tab\tand\u0000");
    }

    @ParameterizedTest
    @MethodSource("idsThatSqsRefuses")
    void hashesWhatSqsWouldRefuse(String id) {
        queue.send(SampleEnvelope.bare(id, Body.of("{}")));

        assertThat(received()).singleElement().satisfies(message -> {
            assertThat(deduplicationId(message)).matches("[0-9a-f]{64}");
            assertThat(group(message)).matches("[0-9a-f]{64}");
            assertThat(MessageCodec.read(message.body()).id().value()).isEqualTo(id);
        });
    }

    static Stream<String> idsThatSqsTakes() {
        return Stream.of("x".repeat(128), "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~");
    }

    @ParameterizedTest
    @MethodSource("idsThatSqsTakes")
    void leavesWhatSqsTakes(String id) {
        queue.send(SampleEnvelope.bare(id, Body.of("{}")));

        assertThat(received())
                .extracting(WebhookQueueSenderTest::deduplicationId)
                .containsExactly(id);
    }

    /** SQS accepts a message with a known deduplication id, but silently drops it for five minutes. */
    @Test
    void sendsAgainAsANewMessageEachTime() {
        queue.send(SampleEnvelope.about("w-again", "app/uninstalled", Optional.of(SHOP), Optional.empty()));
        queue.sendAgain(SampleEnvelope.about("w-again", "app/uninstalled", Optional.of(SHOP), Optional.empty()));
        queue.sendAgain(SampleEnvelope.about("w-again", "app/uninstalled", Optional.of(SHOP), Optional.empty()));

        assertThat(received())
                .extracting(WebhookQueueSenderTest::deduplicationId)
                .hasSize(3)
                .doesNotHaveDuplicates();
    }

    @Test
    void sendsAnyOrderThatAFunctionUrlLetsIn() {
        Envelope envelope = SampleEnvelope.full(
                "w-large", Body.of("{\"line_items\":[" + "{\"title\":\"socks\"},".repeat(230_000) + "{}]}"));
        assertThat(envelope.body().size()).isGreaterThan(4_000_000);

        queue.send(envelope);

        assertThat(received())
                .singleElement()
                .satisfies(
                        message -> assertThat(MessageCodec.read(message.body())).isEqualTo(envelope));
    }

    /** Prevents a limit below that of SQS (1 MiB, Amazon SQS Developer Guide, "Message quotas"): what is above it is refused. */
    @Test
    void sendsAMessageOfTheSizeThatSqsTakes() {
        Envelope envelope = SampleEnvelope.full("w-just-fits", SampleEnvelope.incompressible(785_000));

        queue.send(envelope);

        assertThat(received())
                .singleElement()
                .satisfies(message -> assertThat(message.body().length()).isBetween(1_047_000, 1_048_576));
    }

    @Test
    void refusesWhatSqsWouldRefuseForItsSize() {
        Envelope envelope = SampleEnvelope.full("w-too-large", SampleEnvelope.incompressible(900_000));

        assertThatExceptionOfType(MessageTooLargeException.class)
                .isThrownBy(() -> queue.send(envelope))
                .satisfies(failure -> assertThat(failure.error())
                        .matches("body: 900000 bytes, a message of 12\\d{5} bytes even compressed"));
    }

    private static Optional<String> present(String text) {
        return Optional.of(text).filter(value -> !value.isEmpty());
    }

    private List<Message> received() {
        return aws.sqs()
                .receiveMessage(request -> request.queueUrl(aws.queueUrl())
                        .maxNumberOfMessages(10)
                        .messageSystemAttributeNames(MessageSystemAttributeName.ALL))
                .messages();
    }

    private static String group(Message message) {
        return attribute(message, MessageSystemAttributeName.MESSAGE_GROUP_ID);
    }

    private static String deduplicationId(Message message) {
        return attribute(message, MessageSystemAttributeName.MESSAGE_DEDUPLICATION_ID);
    }

    private static String attribute(Message message, MessageSystemAttributeName name) {
        assertThat(message.attributes().keySet()).containsAll(Set.of(name));
        return message.attributes().getOrDefault(name, "");
    }
}
