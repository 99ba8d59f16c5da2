package com.commercive.webhooks.local.template;

import com.commercive.webhooks.local.calls.AwsCall;
import com.commercive.webhooks.local.calls.CallFront;
import com.commercive.webhooks.local.http.Request;
import com.commercive.webhooks.local.http.Response;
import com.commercive.webhooks.local.sqs.Forwarder;
import com.commercive.webhooks.local.sqs.SqsFront;
import com.commercive.webhooks.local.system.DynamoDbProcess;
import com.commercive.webhooks.local.system.LocalSettings;
import com.commercive.webhooks.local.system.LocalSettings.Waits;
import com.commercive.webhooks.local.system.LocalSystem;
import com.commercive.webhooks.local.system.Surroundings;
import com.commercive.webhooks.model.deployment.PipelineFunction;
import com.commercive.webhooks.model.deployment.QueueSettings;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;

/** Run the whole system and record what each function calls. */
final class RecordedSystem implements AutoCloseable {
    /** Many receives, a second apart: suspects stay for a while. */
    private static final Waits WAITS = new Waits(1, 1, QueueSettings.MAX_RECEIVE_COUNT, Duration.ofSeconds(60));

    private final Map<String, Set<String>> calls = new ConcurrentHashMap<>();
    private final DynamoDbProcess dynamoDb = new DynamoDbProcess(0);
    private final SqsFront sqs = new SqsFront(0);
    private final CallFront dynamoDbFront = new CallFront(dynamoDb.endpoint(), this::record);
    private final CallFront sqsFront = new CallFront(sqs.endpoint(), this::record);
    private final LocalSystem system;
    private volatile boolean sqsRefusesMessages;

    RecordedSystem() {
        LocalSettings settings = LocalSettings.onFreePorts().with(WAITS).withRequeueEvery(Duration.ofSeconds(1));
        Surroundings surroundings = new Surroundings(Map.of(
                "AWS_ENDPOINT_URL_DYNAMODB", dynamoDbFront.endpoint().toString(),
                "AWS_ENDPOINT_URL_SQS", sqsFront.endpoint().toString()));
        system = LocalSystem.start(settings, surroundings, line -> {});
    }

    private Response record(AwsCall call, Request request, Forwarder service) throws IOException, InterruptedException {
        calls.computeIfAbsent(call.caller(), caller -> new ConcurrentSkipListSet<>())
                .add(call.permission());
        if (sqsRefusesMessages && call.action().equals("SendMessage")) {
            return Response.of(503, "application/x-amz-json-1.0", "{\"__type\":\"ServiceUnavailable\"}");
        }
        return service.forward(request);
    }

    LocalSystem system() {
        return system;
    }

    void refuseMessages(boolean refuse) {
        sqsRefusesMessages = refuse;
    }

    /** What a function has called so far. */
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
