package com.commercive.webhooks.local.url;

import com.commercive.webhooks.local.http.LoopbackServer;
import com.commercive.webhooks.local.http.Request;
import com.commercive.webhooks.local.http.Response;
import com.commercive.webhooks.local.runtime.InvocationOutcome.Answer;
import com.commercive.webhooks.local.runtime.InvocationOutcome.FunctionError;
import com.commercive.webhooks.local.runtime.Invoker;
import java.io.IOException;
import java.net.URI;

/** Serve a function over HTTP. */
public final class FunctionUrl implements AutoCloseable {
    /** The largest event of a synchronous invocation (AWS Lambda quotas). */
    private static final int MAX_EVENT_BYTES = 6 * 1024 * 1024;

    private static final String JSON = "application/json";

    private final Invoker function;
    private final LoopbackServer server;

    /**
     * Start it.
     *
     * @param port 0: a free one
     */
    public FunctionUrl(int port, Invoker function) {
        this.function = function;
        this.server = LoopbackServer.start(port, this::answer);
    }

    public URI endpoint() {
        return server.endpoint();
    }

    private Response answer(Request request) throws IOException, InterruptedException {
        byte[] event = UrlEvent.of(request);
        if (event.length > MAX_EVENT_BYTES) {
            return Response.of(413, JSON, "{\"message\":\"Request Entity Too Large\"}");
        }
        return switch (function.invoke(event)) {
            case Answer(byte[] payload) -> UrlResponse.of(payload);
            case FunctionError(String text) -> Response.of(502, JSON, "Internal Server Error");
        };
    }

    @Override
    public void close() {
        server.close();
    }
}
