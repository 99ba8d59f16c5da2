package com.commercive.webhooks.local.http;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Hold a request as it came.
 *
 * @param target path and query, still encoded
 * @param headers by the names that the JDK's server makes of those sent: their first letter in upper case
 * @param body cut off behind {@link #MAX_BODY}
 */
@SuppressWarnings("ArrayRecordComponent") // Compared nowhere; the bytes are the point.
public record Request(String method, String target, Map<String, List<String>> headers, byte[] body) {
    /** The longest body that is kept; a longer one is longer than anything behind these servers takes. */
    public static final int MAX_BODY = 8 * 1024 * 1024;

    static Request read(HttpExchange exchange) throws IOException {
        return new Request(
                exchange.getRequestMethod(),
                exchange.getRequestURI().toString(),
                Map.copyOf(exchange.getRequestHeaders()),
                read(exchange.getRequestBody()));
    }

    /** Read all of it: a client that is still sending would not see the answer. */
    private static byte[] read(InputStream body) throws IOException {
        byte[] kept = body.readNBytes(MAX_BODY);
        body.transferTo(OutputStream.nullOutputStream());
        return kept;
    }

    /** The header's first value; the name's case does not matter. */
    public Optional<String> header(String name) {
        return headers.entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .map(header -> header.getValue().getFirst())
                .findFirst();
    }

    /** The path, still encoded. */
    public String path() {
        int query = target.indexOf('?');
        return query < 0 ? target : target.substring(0, query);
    }

    /** What stands behind the path's question mark, still encoded; empty where there is none. */
    public String query() {
        int query = target.indexOf('?');
        return query < 0 ? "" : target.substring(query + 1);
    }
}
