package com.commercive.webhooks.model.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.commercive.localaws.testing.EmulatedAws;
import com.commercive.webhooks.model.envelope.Body;
import com.commercive.webhooks.model.envelope.Envelope;
import com.commercive.webhooks.model.envelope.SampleEnvelope;
import com.commercive.webhooks.model.table.TableCreation;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The body of a webhook in its row. */
final class LoggedBodyTest {
    @RegisterExtension
    static final EmulatedAws aws = new EmulatedAws(TableCreation::requests);

    private final WebhookLog log = new WebhookLog(aws.dynamoDb(), aws.tablePrefix());
    private final LogTable table = new LogTable(aws);
    private final Envelope envelope = SampleEnvelope.full(UUID.randomUUID().toString());

    static Stream<Body> bodies() {
        return Stream.of(
                Body.of("{\"id\":1}"),
                Body.of(""),
                Body.of("\u0000\uFFFF größe 🧾"),
                Body.of(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF, '{', '}'}),
                Body.of(new byte[] {(byte) 0xC3, (byte) 0x28}),
                SampleEnvelope.incompressible(300_000),
                Body.of("x".repeat(360_000)),
                Body.of("é".repeat(180_001)),
                Body.of("x".repeat(4_500_000)));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void readsAnyBodyBackThatARowHolds(Body body) {
        Envelope sent = SampleEnvelope.full(envelope.id().value(), body);
        log.recordReceived(sent);

        assertThat(log.read(sent.id())).contains(sent);
        assertThat(WebhookLog.holdsBody(sent)).isTrue();
    }

    @Test
    void packsABodyThatIsNoTextOrTooLong() {
        log.recordReceived(SampleEnvelope.full(envelope.id().value(), Body.of(new byte[] {(byte) 0xC3, (byte) 0x28})));

        assertThat(table.row(envelope)).containsKey("payload_gzip").doesNotContainKey("payload");
    }

    /** The data dictionary says 360 KB: other services read the text of a body up to there. */
    @ParameterizedTest
    @CsvSource({"360000, payload", "360001, payload_gzip"})
    void keepsTheTextOfABodyOfUpTo360Kilobytes(int bytes, String column) {
        log.recordReceived(SampleEnvelope.full(envelope.id().value(), Body.of("x".repeat(bytes))));

        assertThat(table.row(envelope).keySet())
                .filteredOn(name -> Set.of("payload", "payload_gzip").contains(name))
                .containsExactly(column);
    }

    @ParameterizedTest
    @ValueSource(ints = {370_000, 1_000_000})
    void saysTheSizeOfABodyThatNoRowHolds(int bytes) {
        Envelope sent = SampleEnvelope.full(envelope.id().value(), SampleEnvelope.incompressible(bytes));
        log.recordReceived(sent);

        assertThat(table.row(sent))
                .containsEntry("payload_bytes", AttributeValue.fromN(Integer.toString(bytes)))
                .doesNotContainKeys("payload", "payload_gzip");
        assertThat(log.read(sent.id())).isEmpty();
        assertThat(WebhookLog.holdsBody(sent)).isFalse();
    }
}
