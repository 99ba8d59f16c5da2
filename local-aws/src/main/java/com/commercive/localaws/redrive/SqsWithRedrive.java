package com.commercive.localaws.redrive;

import com.commercive.localaws.emulator.EmulatorClients;
import com.commercive.localaws.emulator.SqsEmulator;
import com.commercive.localaws.http.Forwarder;
import com.commercive.localaws.http.LoopbackRequest;
import com.commercive.localaws.http.LoopbackResponse;
import com.commercive.localaws.http.LoopbackServer;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import software.amazon.awssdk.services.sqs.SqsClient;

/** SQS on one port: ElasticMQ behind a proxy that adds message move tasks. */
public final class SqsWithRedrive implements AutoCloseable {
    private final LoopbackServer server;
    private final SqsEmulator emulator;
    private final SqsClient client;
    private final MoveTasks tasks;
    private final Forwarder forwarder;

    /**
     * Starts the proxy and ElasticMQ.
     *
     * @param port 0 for a free one
     */
    public SqsWithRedrive(int port) {
        // The server starts first, as the queue URLs carry its port. Requests fail until the rest has started.
        server = LoopbackServer.start(port, this::answer);
        emulator = SqsEmulator.startBehind(server.endpoint(), 0);
        client = EmulatorClients.sqs(emulator.endpoint());
        tasks = new MoveTasks(new Queues(client));
        forwarder = new Forwarder(emulator.endpoint());
    }

    public URI endpoint() {
        return server.endpoint();
    }

    private LoopbackResponse answer(LoopbackRequest request) throws IOException, InterruptedException {
        Optional<MoveTaskCall> call = MoveTaskCall.of(request);
        return call.isPresent() ? tasks.answer(call.get()) : forwarder.forward(request);
    }

    @Override
    public void close() {
        server.close();
        tasks.close();
        forwarder.close();
        client.close();
        emulator.close();
    }
}
