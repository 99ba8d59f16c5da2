package com.commercive.webhooks.local.sqs;

import com.commercive.webhooks.emulators.EmulatorClients;
import com.commercive.webhooks.emulators.SqsEmulator;
import com.commercive.webhooks.local.http.LoopbackServer;
import com.commercive.webhooks.local.http.Request;
import com.commercive.webhooks.local.http.Response;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Serve SQS on one port: ElasticMQ, with message move tasks of its own. */
public final class SqsFront implements AutoCloseable {
    private final LoopbackServer server;
    private final SqsEmulator emulator;
    private final SqsClient client;
    private final MoveTasks tasks;
    private final Forwarder forwarder;

    /**
     * Start it.
     *
     * @param port 0: a free one
     */
    public SqsFront(int port) {
        // The port is taken first, as the queue URLs carry it; requests fail until the rest is there.
        server = LoopbackServer.start(port, this::answer);
        emulator = SqsEmulator.startBehind(server.endpoint(), 0);
        client = EmulatorClients.sqs(emulator.endpoint());
        tasks = new MoveTasks(new Queues(client));
        forwarder = new Forwarder(emulator.endpoint());
    }

    public URI endpoint() {
        return server.endpoint();
    }

    private Response answer(Request request) throws IOException, InterruptedException {
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
