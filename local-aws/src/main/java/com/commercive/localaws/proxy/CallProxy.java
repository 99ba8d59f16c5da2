package com.commercive.localaws.proxy;

import com.commercive.localaws.http.Forwarder;
import com.commercive.localaws.http.LoopbackRequest;
import com.commercive.localaws.http.LoopbackResponse;
import com.commercive.localaws.http.LoopbackServer;
import java.io.IOException;
import java.net.URI;

/** A proxy before a service. Its interceptor sees each call and its response, and may change either. */
public final class CallProxy implements AutoCloseable {
    private final Forwarder service;
    private final LoopbackServer server;

    /** An interceptor of calls. Thread-safe. */
    @FunctionalInterface
    public interface Interceptor {
        /** Answers a call, mostly by forwarding the request. */
        LoopbackResponse answer(AwsCall call, LoopbackRequest request, Forwarder service)
                throws IOException, InterruptedException;
    }

    /** Starts the proxy on a free port. */
    public CallProxy(URI target, Interceptor interceptor) {
        service = new Forwarder(target);
        server = LoopbackServer.start(0, request -> interceptor.answer(AwsCall.of(request), request, service));
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
