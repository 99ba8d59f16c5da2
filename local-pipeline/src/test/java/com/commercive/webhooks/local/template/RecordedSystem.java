package com.commercive.webhooks.local.template;

import com.commercive.localaws.emulator.DynamoDbProcess;
import com.commercive.localaws.front.AwsCall;
import com.commercive.localaws.front.CallFront;
import com.commercive.localaws.http.Forwarder;
import com.commercive.localaws.http.LoopbackRequest;
import com.commercive.localaws.http.LoopbackResponse;
import com.commercive.localaws.redrive.SqsFront;
import com.commercive.webhooks.local.system.LocalEnvironment;
import com.commercive.webhooks.local.system.LocalPipeline;
import com.commercive.webhooks.local.system.LocalSettings;
import com.commercive.webhooks.local.system.LocalSettings.Waits;
import com.commercive.webhooks.model.deployment.PipelineFunction;
import com.commercive.webhooks.model.deployment.QueueSettings;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;

/** The whole system, in which the calls of each function are recorded. */
final class RecordedSystem implements AutoCloseable {
    /** Many receives, a second apart, so that suspect webhooks stay for a while. */
    private static final Waits WAITS = new Waits(1, 1, QueueSettings.MAX_RECEIVE_COUNT, Duration.ofSeconds(60));

    private final Map<String, Set<String>> calls = new ConcurrentHashMap<>();
    private final DynamoDbProcess dynamoDb = new DynamoDbProcess(0);
    private final SqsFront sqs = new SqsFront(0);
    private final CallFront dynamoDbFront = new CallFront(dynamoDb.endpoint(), this::record);
    private final CallFront sqsFront = new CallFront(sqs.endpoint(), this::record);
    private final LocalPipeline system;
    private volatile String refused = "";

    RecordedSystem() {
        LocalSettings settings = LocalSettings.onFreePorts().with(WAITS).withRequeueEvery(Duration.ofSeconds(1));
        LocalEnvironment environment = LocalEnvironment.of(dynamoDbFront.endpoint(), sqsFront.endpoint());
        system = LocalPipeline.start(settings, environment, line -> {});
    }

    private LoopbackResponse record(AwsCall call, LoopbackRequest request, Forwarder service)
            throws IOException, InterruptedException {
        calls.computeIfAbsent(call.caller(), caller -> new ConcurrentSkipListSet<>())
                .add(call.permission());
        if (call.action().equals(refused) && call.caller().equals(PipelineFunction.INGEST.suffix())) {
            return LoopbackResponse.of(503, "application/x-amz-json-1.0", "{\"__type\":\"ServiceUnavailable\"}");
        }
        return service.forward(request);
    }

    LocalPipeline system() {
        return system;
    }

    /** Makes an action of ingest fail from now on. */
    void refuse(String action) {
        refused = action;
    }

    void refuseNothing() {
        refused = "";
    }

    /** Returns the calls of a function so far. */
    Set<String> calls(PipelineFunction function) {
        return calls.getOrDefault(function.suffix(), Set.of());
    }

    @Override
    public void close() {
        system.close();
        dynamoDbFront.close();
        sqsFront.close();
        sqs.close();
        dynamoDb.close();
    }
}
