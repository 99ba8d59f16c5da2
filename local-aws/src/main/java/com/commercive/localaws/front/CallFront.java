package com.commercive.localaws.front;

import com.commercive.localaws.http.Forwarder;
import com.commercive.localaws.http.LoopbackRequest;
import com.commercive.localaws.http.LoopbackResponse;
import com.commercive.localaws.http.LoopbackServer;
import java.io.IOException;
import java.net.URI;

/** A front before a service, in which a watcher sees each call and its answer and may change either. */
public final class CallFront implements AutoCloseable {
    private final Forwarder service;
    private final LoopbackServer server;

    /** A watcher of calls; many threads use it. */
    @FunctionalInterface
    public interface Watcher {
        /** Answers a call, most often by passing the request on. */
        LoopbackResponse answer(AwsCall call, LoopbackRequest request, Forwarder service)
                throws IOException, InterruptedException;
    }

    /** Starts it on a free port. */
    public CallFront(URI target, Watcher watcher) {
        service = new Forwarder(target);
        server = LoopbackServer.start(0, request -> watcher.answer(AwsCall.of(request), request, service));
    }

    public URI endpoint() {
        return server.endpoint();
    }

    @Override
    public void close() {
        server.close();
        service.close();
    }
}
