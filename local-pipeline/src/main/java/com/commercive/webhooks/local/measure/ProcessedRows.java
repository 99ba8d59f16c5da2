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

/** Log rows that are watched until all are processed. Few are read at a time, as the reads use the same processors. */
final class ProcessedRows {
    /** The most rows of one BatchGetItem. */
    private static final int AT_ONCE = 100;

    private static final AttributeValue YES = AttributeValue.fromBool(true);

    private final DynamoDbClient dynamoDb;
    private final Deque<String> pending;

    ProcessedRows(DynamoDbClient dynamoDb, Collection<String> webhookIds) {
        this.dynamoDb = dynamoDb;
        this.pending = new ArrayDeque<>(webhookIds);
    }

    boolean isDone() {
        return pending.isEmpty();
    }

    /** Reads rows that were not processed at the last read; returns how many of them are now. */
    int read() {
        int found = 0;
        int foundNow;
        do {
            List<String> looked = pending.stream().limit(AT_ONCE).toList();
            Set<String> processed = looked.isEmpty() ? Set.of() : processed(looked);
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
                .filter(row -> YES.equals(row.get("processed")))
                .flatMap(row -> row.entrySet().stream())
                .filter(attribute -> attribute.getKey().equals(Table.WEBHOOKS.key()))
                .forEach(key -> processed.add(key.getValue().s()));
        return processed;
    }
}
