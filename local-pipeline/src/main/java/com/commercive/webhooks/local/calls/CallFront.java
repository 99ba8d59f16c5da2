package com.commercive.webhooks.local.calls;

import com.commercive.webhooks.local.http.LoopbackServer;
import com.commercive.webhooks.local.http.Request;
import com.commercive.webhooks.local.http.Response;
import com.commercive.webhooks.local.sqs.Forwarder;
import java.io.IOException;
import java.net.URI;

/** Stand before a service, and let somebody see each call and its answer, or change either. */
public final class CallFront implements AutoCloseable {
    private final Forwarder service;
    private final LoopbackServer server;

    /** Answer a call, most often by passing the request on; called from many threads. */
    @FunctionalInterface
    public interface Watcher {
        Response answer(AwsCall call, Request request, Forwarder service) throws IOException, InterruptedException;
    }

    /** Start it on a free port. */
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
