package com.commercive.webhooks.local.measure;

import com.commercive.localaws.http.Forwarder;
import com.commercive.localaws.http.LoopbackRequest;
import com.commercive.localaws.http.LoopbackResponse;
import com.commercive.localaws.proxy.AwsCall;
import com.commercive.localaws.proxy.CallProxy;
import com.commercive.webhooks.model.deployment.PipelineFunction;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** A meter of what the calls of the functions use, in the units that AWS charges. Thread-safe. */
final class UsageMeter implements CallProxy.Interceptor {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final double WRITE_UNIT_BYTES = 1024;

    /** Guarded by itself. */
    private final Map<String, Double> counts = new TreeMap<>();

    @Override
    public LoopbackResponse answer(AwsCall call, LoopbackRequest request, Forwarder service)
            throws IOException, InterruptedException {
        if (Arrays.stream(PipelineFunction.values())
                .noneMatch(function -> function.suffix().equals(call.caller()))) {
            return service.forward(request);
        }
        count("calls " + call.caller(), 1);
        if (call.service().equals("sqs")) {
            count("requests " + call.action(), 1);
            return service.forward(request);
        }
        LoopbackResponse response = service.forward(withConsumedCapacity(call, request));
        count((isRead(call) ? "read " : "write ") + table(call), units(JSON.readTree(response.body())));
        return response;
    }

    private static boolean isRead(AwsCall call) {
        return call.action().equals("GetItem") || call.action().equals("Query");
    }

    private static String table(AwsCall call) {
        return call.parameters().path("TableName").asText();
    }

    private static LoopbackRequest withConsumedCapacity(AwsCall call, LoopbackRequest request) throws IOException {
        ObjectNode parameters = call.parameters().deepCopy();
        parameters.put("ReturnConsumedCapacity", "TOTAL");
        return new LoopbackRequest(
                request.method(), request.target(), request.headers(), JSON.writeValueAsBytes(parameters));
    }

    /**
     * Returns the units of a call. A write whose condition failed costs as much as the existing item, and at least one unit.
     * Its response has that item instead of the units.
     */
    static double units(JsonNode answer) {
        JsonNode consumed = answer.path("ConsumedCapacity").path("CapacityUnits");
        if (consumed.isNumber()) {
            return consumed.doubleValue();
        }
        return answer.has("Item") ? Math.ceil(answer.path("Item").toString().length() / WRITE_UNIT_BYTES) : 1;
    }

    void count(String what, double amount) {
        synchronized (counts) {
            counts.merge(what, amount, Double::sum);
        }
    }

    /** Returns the counts whose names have a prefix, by the rest of the name. */
    Map<String, Double> counts(String prefix) {
        Map<String, Double> found = new TreeMap<>();
        synchronized (counts) {
            counts.forEach((name, amount) -> {
                if (name.startsWith(prefix)) {
                    found.put(name.substring(prefix.length()), amount);
                }
            });
        }
        return found;
    }

    double total(String prefix) {
        return counts(prefix).values().stream().mapToDouble(Double::doubleValue).sum();
    }

    void clear() {
        synchronized (counts) {
            counts.clear();
        }
    }
}
