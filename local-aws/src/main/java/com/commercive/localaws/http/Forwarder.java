package com.commercive.localaws.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** An HTTP client that forwards requests unchanged and returns their responses. */
public final class Forwarder implements AutoCloseable {
    /** The headers that belong to a connection, and not to the request that is forwarded over another one. */
    private static final Set<String> CONNECTION_HEADERS = Set.of(
            "connection",
            "content-length",
            "expect",
            "host",
            "http2-settings",
            "keep-alive",
            "transfer-encoding",
            "upgrade");

    private final URI target;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    public Forwarder(URI target) {
        this.target = target;
    }

    public LoopbackResponse forward(LoopbackRequest request) throws IOException, InterruptedException {
        HttpRequest.Builder forwarded = HttpRequest.newBuilder(target.resolve(request.target()))
                .method(request.method(), BodyPublishers.ofByteArray(request.body()));
        endToEnd(request.headers()).forEach((name, values) -> values.forEach(value -> forwarded.header(name, value)));
        HttpResponse<byte[]> response = client.send(forwarded.build(), BodyHandlers.ofByteArray());
        return new LoopbackResponse(
                response.statusCode(), endToEnd(response.headers().map()), response.body());
    }

    private static Map<String, List<String>> endToEnd(Map<String, List<String>> headers) {
        return headers.entrySet().stream()
                .filter(header -> !CONNECTION_HEADERS.contains(header.getKey().toLowerCase(Locale.ROOT)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
