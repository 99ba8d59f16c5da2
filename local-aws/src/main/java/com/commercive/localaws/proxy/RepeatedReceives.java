package com.commercive.localaws.proxy;

import com.commercive.localaws.http.Forwarder;
import com.commercive.localaws.http.LoopbackRequest;
import com.commercive.localaws.http.LoopbackResponse;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Receives of which each second one repeats the messages of the first, under the same receipt handles. */
record RepeatedReceives(Forwarder service, Queue<LoopbackResponse> copies) implements Alteration {
    private static final ObjectMapper JSON = new ObjectMapper();

    RepeatedReceives(Forwarder service) {
        this(service, new ConcurrentLinkedQueue<>());
    }

    @Override
    public Altered answer(LoopbackRequest call) throws IOException, InterruptedException {
        LoopbackResponse copy = copies.poll();
        if (copy != null) {
            return new Altered(copy, true);
        }
        LoopbackResponse response = service.forward(call);
        if (!JSON.readTree(response.body()).path("Messages").isEmpty()) {
            copies.add(response);
        }
        return new Altered(response, false);
    }
}
