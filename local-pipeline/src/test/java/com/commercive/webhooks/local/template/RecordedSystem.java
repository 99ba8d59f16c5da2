package com.commercive.webhooks.local.template;

import com.commercive.localaws.emulator.DynamoDbProcess;
import com.commercive.localaws.http.Forwarder;
import com.commercive.localaws.http.LoopbackRequest;
import com.commercive.localaws.http.LoopbackResponse;
import com.commercive.localaws.proxy.AwsCall;
import com.commercive.localaws.proxy.CallProxy;
import com.commercive.localaws.redrive.SqsWithRedrive;
import com.commercive.webhooks.local.system.LocalEnvironment;
import com.commercive.webhooks.local.system.LocalPipeline;
import com.commercive.webhooks.local.system.LocalSettings;
import com.commercive.webhooks.local.system.LocalSettings.RetrySettings;
import com.commercive.webhooks.model.deployment.PipelineFunction;
import com.commercive.webhooks.model.deployment.QueueSettings;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;

/** The whole system behind proxies that record the calls of each function. */
final class RecordedSystem implements AutoCloseable {
    /** Settings with many receives, a second apart, so that suspect webhooks stay for a while. */
    private static final RetrySettings RETRIES =
            new RetrySettings(1, 1, QueueSettings.MAX_RECEIVE_COUNT, Duration.ofSeconds(60));

    private final Map<String, Set<String>> calls = new ConcurrentHashMap<>();
    private final DynamoDbProcess dynamoDb = new DynamoDbProcess(0);
    private final SqsWithRedrive sqs = new SqsWithRedrive(0);
    private final CallProxy dynamoDbProxy = new CallProxy(dynamoDb.endpoint(), this::record);
    private final CallProxy sqsProxy = new CallProxy(sqs.endpoint(), this::record);
    private final LocalPipeline system;
    private volatile String refused = "";

    RecordedSystem() {
        LocalSettings settings = LocalSettings.onFreePorts()
                .with(RETRIES)
                .withRequeueEvery(Duration.ofSeconds(1))
                .withPrivacyEvery(Duration.ofSeconds(1));
        LocalEnvironment environment = LocalEnvironment.of(dynamoDbProxy.endpoint(), sqsProxy.endpoint());
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
        dynamoDbProxy.close();
        sqsProxy.close();
        sqs.close();
        dynamoDb.close();
    }
}
