package com.commercive.webhooks.model.envelope;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** The body of a webhook: the raw bytes that were signed, whether they are JSON or not. */
public final class Body {
    /** The limit for unpacked bodies. It is more than a Function URL accepts (6 MB of event), and bounds a forged message. */
    public static final int MAX_BYTES = 8 * 1024 * 1024;

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final byte[] bytes;

    /** The compressed body. It is kept, as a large body is needed compressed for its message, its row and its last copy. */
    private volatile byte @Nullable [] gzip;

    private Body(byte[] bytes) {
        this.bytes = bytes;
    }

    public static Body of(byte[] bytes) {
        return new Body(bytes.clone());
    }

    public static Body of(String text) {
        return new Body(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Unpacks a body. Throws {@link UnreadableEnvelopeException} where it is not gzip, or above the limit. */
    public static Body ofGzip(byte[] gzip) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
            byte[] bytes = in.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw new UnreadableEnvelopeException("body: larger than " + MAX_BYTES + " bytes");
            }
            return new Body(bytes);
        } catch (IOException e) {
            throw new UnreadableEnvelopeException("body: expected gzip, found " + gzip.length + " other bytes");
        }
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    public int size() {
        return bytes.length;
    }

    public byte[] gzip() {
        byte[] packed = gzip;
        if (packed == null) {
            packed = pack();
            gzip = packed;
        }
        return packed.clone();
    }

    private byte[] pack() {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(bytes.length / 4 + 64);
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory cannot fail", e);
        }
        return packed.toByteArray();
    }

    /** Returns the body as text; empty where the bytes are not UTF-8. */
    public Optional<String> text() {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException notUtf8) {
            return Optional.empty();
        }
    }

    /** Returns the body as text, with U+FFFD in the place of bytes that are not UTF-8. */
    public String lenientText() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /**
     * Returns the body as a JSON parser takes it: with U+FFFD in the place of bytes that are not UTF-8, and without a byte
     * order mark, which some senders put first (RFC 8259, section 8.1, lets a parser ignore it).
     */
    public String jsonText() {
        String text = lenientText();
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(BYTE_ORDER_MARK.length()) : text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Body body && Arrays.equals(bytes, body.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** Returns only the size, so that a body never gets into a log line. */
    @Override
    public String toString() {
        return bytes.length + " bytes";
    }
}
