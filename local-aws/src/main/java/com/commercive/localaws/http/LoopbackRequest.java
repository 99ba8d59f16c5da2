package com.commercive.localaws.http;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An HTTP request as received.
 *
 * @param target path and query, still encoded
 * @param headers by name as received; the server of the JDK changes the first letter to upper case
 * @param body cut off after {@link #MAX_BODY} bytes
 */
@SuppressWarnings("ArrayRecordComponent") // Compared nowhere; the bytes are the point.
public record LoopbackRequest(String method, String target, Map<String, List<String>> headers, byte[] body) {
    /** The longest body that is kept. No service behind these servers accepts a longer one. */
    public static final int MAX_BODY = 8 * 1024 * 1024;

    static LoopbackRequest read(HttpExchange exchange) throws IOException {
        return new LoopbackRequest(
                exchange.getRequestMethod(),
                exchange.getRequestURI().toString(),
                Map.copyOf(exchange.getRequestHeaders()),
                read(exchange.getRequestBody()));
    }

    /** Reads the body to its end, as a client that is still sending would not see the response. */
    private static byte[] read(InputStream body) throws IOException {
        byte[] kept = body.readNBytes(MAX_BODY);
        body.transferTo(OutputStream.nullOutputStream());
        return kept;
    }

    public LoopbackRequest withBody(byte[] other) {
        return new LoopbackRequest(method, target, headers, other);
    }

    /** Returns the first value of a header; the case of its name does not matter. */
    public Optional<String> header(String name) {
        return headers.entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .map(header -> header.getValue().getFirst())
                .findFirst();
    }

    /** Returns the path, still encoded. */
    public String path() {
        int query = target.indexOf('?');
        return query < 0 ? target : target.substring(0, query);
    }

    /** Returns the query without its question mark, still encoded; empty where there is none. */
    public String query() {
        int query = target.indexOf('?');
        return query < 0 ? "" : target.substring(query + 1);
    }
}
