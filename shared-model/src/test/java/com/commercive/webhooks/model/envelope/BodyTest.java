package com.commercive.webhooks.model.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class BodyTest {
    private static final byte[] NOT_UTF8 = {'"', (byte) 0xC3, (byte) 0x28, '"'};

    @Test
    void isTheBytesThatWereSigned() {
        byte[] bytes = {1, 2, 3};
        Body body = Body.of(bytes);
        bytes[0] = 9;
        body.bytes()[1] = 9;

        assertThat(body.bytes()).containsExactly(1, 2, 3);
    }

    @Test
    void isNoTextWhereItsBytesAreNotUtf8() {
        assertThat(Body.of(NOT_UTF8).text()).isEmpty();
        assertThat(Body.of(NOT_UTF8).lenientText()).isEqualTo("\"\uFFFD(\"");
        assertThat(Body.of("größe\u0000").text()).contains("größe\u0000");
    }

    /** The bytes are what is signed and logged, so only a parser gets the text without the mark. */
    @Test
    void losesAByteOrderMarkForAParserAlone() {
        Body body = Body.of("\uFEFF{}");

        assertThat(body.jsonText()).isEqualTo("{}");
        assertThat(body.text()).contains("\uFEFF{}");
        assertThat(body.bytes()).hasSize(5);
        assertThat(Body.of("{}\uFEFF").jsonText()).isEqualTo("{}\uFEFF");
        assertThat(Body.of(NOT_UTF8).jsonText()).isEqualTo("\"\uFFFD(\"");
    }

    @Test
    void unpacksWhatItPacked() {
        assertThat(Body.ofGzip(Body.of(NOT_UTF8).gzip())).isEqualTo(Body.of(NOT_UTF8));
    }

    /** A forged message of a few kilobytes could fill the function's memory. */
    @Test
    void unpacksNoMoreThanAFunctionUrlLetsIn() {
        byte[] bomb = Body.of(new byte[Body.MAX_BYTES + 1]).gzip();

        assertThatExceptionOfType(UnreadableEnvelopeException.class)
                .isThrownBy(() -> Body.ofGzip(bomb))
                .withMessage("body: larger than 8388608 bytes");
        assertThat(Body.ofGzip(Body.of(new byte[Body.MAX_BYTES]).gzip()).size()).isEqualTo(Body.MAX_BYTES);
    }

    @Test
    void namesTheShapeOfWhatIsNotGzipAndNotTheValue() {
        assertThatExceptionOfType(UnreadableEnvelopeException.class)
                .isThrownBy(() -> Body.ofGzip("Jane Doe".getBytes(StandardCharsets.UTF_8)))
                .withMessage("body: expected gzip, found 8 other bytes")
                .withNoCause();
    }

    @Test
    void neverShowsItsContent() {
        assertThat(Body.of("Jane Doe")).hasToString("8 bytes");
    }
}
