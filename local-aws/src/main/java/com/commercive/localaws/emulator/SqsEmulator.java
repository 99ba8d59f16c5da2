package com.commercive.localaws.emulator;

import com.commercive.localaws.http.Loopback;
import java.net.URI;
import org.elasticmq.NodeAddress;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;
import org.elasticmq.rest.sqs.TheSQSRestServerBuilder;

/** ElasticMQ over HTTP, in memory. */
public final class SqsEmulator implements AutoCloseable {
    private final SQSRestServer server;
    private final URI endpoint;

    private SqsEmulator(SQSRestServer server, URI endpoint) {
        this.server = server;
        this.endpoint = endpoint;
    }

    /**
     * Starts ElasticMQ; its queue URLs carry its own address.
     *
     * @param port 0 for a free one
     */
    public static SqsEmulator start(int port) {
        return start(builder(port));
    }

    /** Starts ElasticMQ behind a proxy, whose address its queue URLs carry. */
    public static SqsEmulator startBehind(URI proxy, int port) {
        return start(builder(port).withServerAddress(new NodeAddress("http", proxy.getHost(), proxy.getPort(), "")));
    }

    private static TheSQSRestServerBuilder builder(int port) {
        var builder = SQSRestServerBuilder.withInterface(Loopback.ADDRESS).withAWSRegion("us-east-1");
        return port == 0 ? builder.withDynamicPort() : builder.withPort(port);
    }

    private static SqsEmulator start(TheSQSRestServerBuilder builder) {
        SQSRestServer server = builder.start();
        int port = server.waitUntilStarted().localAddress().getPort();
        return new SqsEmulator(server, Loopback.endpoint(port));
    }

    public URI endpoint() {
        return endpoint;
    }

    @Override
    public void close() {
        server.stopAndWait();
    }
}
