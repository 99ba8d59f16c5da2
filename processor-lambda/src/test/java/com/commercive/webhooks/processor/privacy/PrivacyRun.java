package com.commercive.webhooks.processor.privacy;

import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import com.commercive.webhooks.processor.InvocationContext;
import java.time.InstantSource;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Runs of the privacy function for tests. */
public record PrivacyRun(Map<String, String> environment, DynamoDbClient dynamoDb, InstantSource clock) {
    /** Runs it once, as its schedule does; returns its answer. */
    public String once() {
        return new PrivacyHandler(environment, dynamoDb, clock)
                .handleRequest(new ScheduledEvent(), new InvocationContext(50_000));
    }
}
