package com.commercive.localaws.proxy;

import com.commercive.localaws.http.Forwarder;
import com.commercive.localaws.http.LoopbackRequest;
import com.commercive.localaws.http.LoopbackResponse;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.function.BooleanSupplier;

/**
 * Batches of SQS of which some entries fail. The service gets the other entries.
 *
 * @param fails decides of each entry
 */
record FailedEntries(Forwarder service, BooleanSupplier fails) implements Alteration {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public Altered answer(LoopbackRequest call) throws IOException, InterruptedException {
        ObjectNode batch = (ObjectNode) JSON.readTree(call.body());
        ArrayNode passed = JSON.createArrayNode();
        ArrayNode failed = JSON.createArrayNode();
        for (JsonNode entry : batch.path("Entries")) {
            if (fails.getAsBoolean()) {
                failed.add(failure(entry.path("Id")));
            } else {
                passed.add(entry);
            }
        }
        if (failed.isEmpty()) {
            return new Altered(service.forward(call), false);
        }
        ObjectNode response = passed.isEmpty() ? JSON.createObjectNode() : forward(call, batch.set("Entries", passed));
        response.withArray("Failed").addAll(failed);
        return new Altered(LoopbackResponse.of(200, "application/x-amz-json-1.0", response.toString()), true);
    }

    private ObjectNode forward(LoopbackRequest call, JsonNode batch) throws IOException, InterruptedException {
        return (ObjectNode) JSON.readTree(
                service.forward(call.withBody(JSON.writeValueAsBytes(batch))).body());
    }

    private static ObjectNode failure(JsonNode id) {
        return JSON.createObjectNode()
                .put("Id", id.asText())
                .put("SenderFault", false)
                .put("Code", "InternalError")
                .put("Message", "made to fail");
    }
}
