package com.commercive.localaws.proxy;

import com.commercive.localaws.emulator.EmulatorClients;
import com.commercive.localaws.http.Forwarder;
import com.commercive.localaws.http.LoopbackRequest;
import com.commercive.localaws.http.LoopbackResponse;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/** The indexes of all tables as they were some seconds ago: queries are answered from copies that are that old. */
final class LaggingIndexes implements Alteration {
    static final Duration LAG = Duration.ofSeconds(3);

    private static final Duration INTERVAL = Duration.ofMillis(400);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Forwarder service;
    private final DynamoDbClient dynamoDb;
    private final Duration lag;
    private final List<IndexCopy> copies;
    private final Thread thread;

    /** Copies the indexes as they are now. */
    LaggingIndexes(URI target, Forwarder service, Duration lag) {
        this.service = service;
        this.lag = lag;
        dynamoDb = EmulatorClients.dynamoDb(target);
        copies = dynamoDb.listTables().tableNames().stream()
                .flatMap(table -> copies(dynamoDb.describeTable(request -> request.tableName(table))
                        .table()))
                .toList();
        catchUp();
        thread = Thread.ofVirtual().name("lagging-indexes").start(this::run);
    }

    private Stream<IndexCopy> copies(TableDescription table) {
        return table.globalSecondaryIndexes().stream().map(index -> IndexCopy.create(dynamoDb, table, index));
    }

    private void run() {
        try {
            while (true) {
                TimeUnit.NANOSECONDS.sleep(INTERVAL.toNanos());
                update(lag);
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void catchUp() {
        update(Duration.ZERO);
    }

    private synchronized void update(Duration behind) {
        Instant now = Instant.now();
        copies.forEach(copy -> copy.take(now));
        copies.forEach(copy -> copy.show(now.minus(behind)));
    }

    @Override
    public Altered answer(LoopbackRequest query) throws IOException, InterruptedException {
        ObjectNode parameters = (ObjectNode) JSON.readTree(query.body());
        String copy = IndexCopy.name(
                parameters.path("TableName").asText(),
                parameters.path("IndexName").asText());
        LoopbackResponse then =
                service.forward(query.withBody(JSON.writeValueAsBytes(parameters.put("TableName", copy))));
        return new Altered(then, !items(then).equals(items(service.forward(query))));
    }

    private static Set<JsonNode> items(LoopbackResponse answer) throws IOException {
        Set<JsonNode> items = new HashSet<>();
        JSON.readTree(answer.body()).path("Items").forEach(items::add);
        return items;
    }

    @Override
    public synchronized void close() {
        thread.interrupt();
        copies.forEach(IndexCopy::drop);
        dynamoDb.close();
    }
}
