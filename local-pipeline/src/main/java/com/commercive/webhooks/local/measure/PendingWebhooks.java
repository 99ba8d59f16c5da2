package com.commercive.webhooks.local.measure;

import com.commercive.webhooks.model.deployment.Stage;
import com.commercive.webhooks.model.table.Table;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/** Webhooks that are not processed yet. Few of their rows are read at a time, as the reads use the same processors. */
final class PendingWebhooks {
    /** The most rows of one BatchGetItem. */
    private static final int BATCH_SIZE = 100;

    private static final AttributeValue TRUE = AttributeValue.fromBool(true);

    private final DynamoDbClient dynamoDb;
    private final Deque<String> pending;

    PendingWebhooks(DynamoDbClient dynamoDb, Collection<String> webhookIds) {
        this.dynamoDb = dynamoDb;
        this.pending = new ArrayDeque<>(webhookIds);
    }

    boolean isEmpty() {
        return pending.isEmpty();
    }

    /** Removes the webhooks that are processed by now; returns how many these are. */
    int removeProcessed() {
        int found = 0;
        int foundNow;
        do {
            List<String> batch = pending.stream().limit(BATCH_SIZE).toList();
            Set<String> processed = batch.isEmpty() ? Set.of() : processed(batch);
            pending.removeAll(processed);
            foundNow = processed.size();
            found += foundNow;
        } while (foundNow > 0);
        return found;
    }

    private Set<String> processed(List<String> webhookIds) {
        String table = Table.WEBHOOKS.name(Stage.PROD.tablePrefix());
        KeysAndAttributes keys = KeysAndAttributes.builder()
                .keys(webhookIds.stream()
                        .map(id -> Map.of(Table.WEBHOOKS.key(), AttributeValue.fromS(id)))
                        .toList())
                .projectionExpression("webhook_id, #processed")
                .expressionAttributeNames(Map.of("#processed", "processed"))
                .consistentRead(true)
                .build();
        Set<String> processed = new HashSet<>();
        dynamoDb
                .batchGetItem(request -> request.requestItems(Map.of(table, keys)))
                .responses()
                .getOrDefault(table, List.of())
                .stream()
                .filter(row -> TRUE.equals(row.get("processed")))
                .flatMap(row -> row.entrySet().stream())
                .filter(attribute -> attribute.getKey().equals(Table.WEBHOOKS.key()))
                .forEach(key -> processed.add(key.getValue().s()));
        return processed;
    }
}
