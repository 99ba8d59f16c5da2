package com.commercive.webhooks.model.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.commercive.webhooks.model.id.WebhookId;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MessageCodecTest {
    static Stream<Body> bodies() {
        return Stream.of(
                Body.of(""),
                Body.of("{\"id\":1}"),
                Body.of("no json"),
                Body.of("\u0000\u0001\u001F\uFFFF\uFFFE \uD83E\uDDFE \\/ \r\n"),
                Body.of(new byte[] {(byte) 0xC3, (byte) 0x28, (byte) 0xED, (byte) 0xA0, (byte) 0x80, 0}),
                SampleEnvelope.incompressible(100_000),
                Body.of("x".repeat(4_500_000)));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void carriesAnyBody(Body body) {
        Envelope envelope = SampleEnvelope.full("w-1", body);

        assertThat(MessageCodec.read(MessageCodec.write(envelope))).isEqualTo(envelope);
    }

    @Test
    void carriesAWebhookWithoutHeaders() {
        Envelope envelope = SampleEnvelope.bare("w-1", Body.of("{}"));

        assertThat(MessageCodec.read(MessageCodec.write(envelope))).isEqualTo(envelope);
    }

    @Test
    void carriesTheActionAndTheHandleOfAnEvent() {
        Envelope event = SampleEnvelope.event("w-1");

        assertThat(MessageCodec.read(MessageCodec.write(event))).isEqualTo(event);
    }

    /** SQS refuses U+FFFF and most control characters, and a last copy needs one byte for each character. */
    @ParameterizedTest
    @ValueSource(strings = {"größe-注文-🧾", "\u0000\u0007\uFFFF\uFFFE", "\uD800 alone", "\" \\ / \n", "\u2028\u2029"})
    void carriesAnyHeaderInPrintableAscii(String header) {
        Envelope envelope = new Envelope(
                new WebhookId(header),
                header,
                Optional.of(header),
                Optional.of(header),
                Optional.of(header),
                Optional.of(header),
                Optional.of(header),
                Instant.parse("2026-03-29T18:00:30.123456789Z"),
                Body.of("{}"));

        String message = MessageCodec.write(envelope);

        assertThat(message).matches("[ -~]+");
        assertThat(MessageCodec.read(message)).isEqualTo(envelope);
    }

    /** Operators look for a webhook among the messages of the dead-letter queue, in the console. */
    @Test
    void writesTheWebhookIdInPlainText() {
        assertThat(MessageCodec.write(SampleEnvelope.full("b54557e4-bdd9")))
                .contains("\"webhook_id\":\"b54557e4-bdd9\"");
    }

    @Test
    void takesFieldsOfALaterVersion() {
        String message = MessageCodec.write(SampleEnvelope.full("w-1"));

        assertThat(MessageCodec.read(message.replaceFirst("\\{", "{\"later\":[{}],")))
                .isEqualTo(SampleEnvelope.full("w-1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "\"Jane Doe\"",
                "Jane Doe",
                "{\"webhook_id\":\"Jane Doe",
                "{\"webhook_id\":{\"name\":\"Jane Doe\"}}",
                "{\"webhook_id\":\"\",\"topic\":\"Jane Doe\"}",
                "{\"topic\":\"Jane Doe\"}",
                "{\"webhook_id\":\"w\",\"topic\":\"t\",\"received_at\":\"Jane Doe\",\"body\":\"\"}",
                "{\"webhook_id\":\"w\",\"topic\":\"t\",\"received_at\":\"2026-01-01T00:00:00Z\",\"body\":\"Jane Doe\"}",
                "{\"webhook_id\":\"w\",\"topic\":\"t\",\"received_at\":\"2026-01-01T00:00:00Z\",\"body\":\"SmFuZSBEb2U=\"}",
            })
    void refusesWhatIsNoWebhookAndNeverQuotesIt(String message) {
        assertThatExceptionOfType(UnreadableEnvelopeException.class)
                .isThrownBy(() -> MessageCodec.read(message))
                .withNoCause()
                .withMessageMatching("(message|webhook_id|topic|received_at|body): expected .*")
                .withMessageNotContaining("Jane");
    }
}
