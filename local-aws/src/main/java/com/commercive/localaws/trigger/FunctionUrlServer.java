package com.commercive.localaws.trigger;

import com.commercive.localaws.function.InvocationOutcome.Answer;
import com.commercive.localaws.function.InvocationOutcome.FunctionError;
import com.commercive.localaws.function.Invoker;
import com.commercive.localaws.http.LoopbackRequest;
import com.commercive.localaws.http.LoopbackResponse;
import com.commercive.localaws.http.LoopbackServer;
import java.io.IOException;
import java.net.URI;

/** A server that is the Function URL of a function. */
public final class FunctionUrlServer implements AutoCloseable {
    /** The largest event of a synchronous invocation (AWS Lambda quotas). */
    private static final int MAX_EVENT_BYTES = 6 * 1024 * 1024;

    private static final String JSON = "application/json";

    private final Invoker function;
    private final LoopbackServer server;

    /**
     * Starts the server.
     *
     * @param port 0 for a free one
     */
    public FunctionUrlServer(int port, Invoker function) {
        this.function = function;
        this.server = LoopbackServer.start(port, this::answer);
    }

    public URI endpoint() {
        return server.endpoint();
    }

    private LoopbackResponse answer(LoopbackRequest request) throws IOException, InterruptedException {
        byte[] event = UrlEvent.of(request);
        if (event.length > MAX_EVENT_BYTES) {
            return LoopbackResponse.of(413, JSON, "{\"message\":\"Request Entity Too Large\"}");
        }
        return switch (function.invoke(event)) {
            case Answer(byte[] payload) -> UrlResponse.of(payload);
            case FunctionError(String text) -> LoopbackResponse.of(502, JSON, "Internal Server Error");
        };
    }

    @Override
    public void close() {
        server.close();
    }
}
