package com.commercive.webhooks.console.search;

import com.commercive.webhooks.console.connection.Target;
import com.commercive.webhooks.console.terminal.Progress;
import com.commercive.webhooks.model.clock.Timestamps;
import com.commercive.webhooks.model.id.ShopDomain;
import com.commercive.webhooks.model.id.WebhookId;
import com.commercive.webhooks.model.table.Column;
import com.commercive.webhooks.model.table.Index;
import com.commercive.webhooks.model.table.Row;
import com.commercive.webhooks.model.table.Table;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;

/**
 * A search in the log table. Its streams read one page after the other, as their elements are used. Where an index
 * lacks a column that the filter needs, the rows are read by their keys, sixteen at once.
 */
public final class WebhookSearch {
    private static final int READS_AT_ONCE = 16;

    /** The columns of an entry as placeholders, because some of their names are reserved words of DynamoDB. */
    private static final Map<String, String> NAMES = LogEntry.COLUMNS.stream()
            .map(Column::attribute)
            .collect(Collectors.toUnmodifiableMap(name -> "#" + name, name -> name));

    private static final String PROJECTION = String.join(", ", NAMES.keySet());

    private final DynamoDbClient dynamoDb;
    private final String table;
    private final Progress progress;

    public WebhookSearch(Target target, Progress progress) {
        this.dynamoDb = target.dynamoDb();
        this.table = Table.WEBHOOKS.name(target.tablePrefix());
        this.progress = progress;
    }

    /** Returns the whole row of a webhook, its payload too. */
    public Optional<Row> row(WebhookId id) {
        return row(request(id));
    }

    public Optional<LogEntry> byId(WebhookId id) {
        return row(request(id).projectionExpression(PROJECTION).expressionAttributeNames(NAMES))
                .map(LogEntry::of);
    }

    private Optional<Row> row(GetItemRequest.Builder request) {
        return Optional.of(new Row(dynamoDb.getItem(request.build()).item())).filter(row -> !row.isAbsent());
    }

    private GetItemRequest.Builder request(WebhookId id) {
        return GetItemRequest.builder()
                .tableName(table)
                .key(Map.of(Table.WEBHOOKS.key(), AttributeValue.fromS(id.value())))
                .consistentRead(true);
    }

    /** Returns the webhooks whose row has an error, by the sparse index on {@code failed}. */
    public Stream<LogEntry> failed(Filter filter, boolean newestFirst) {
        Stream<LogEntry> failed = query(Column.FAILED, "yes", filter, newestFirst);
        return (filter.shop().isPresent() ? rows(failed) : failed).filter(filter::matches);
    }

    /** Returns all webhooks that match; without a shop, by a scan of the whole table. */
    public Stream<LogEntry> any(Filter filter) {
        return filter.shop()
                .map(shop -> ofShop(shop, filter))
                .orElseGet(this::scan)
                .filter(filter::matches);
    }

    /** Returns the webhooks that were logged but never reached SQS; without a shop, by a scan of the whole table. */
    public Stream<LogEntry> notQueued(Filter filter, Instant loggedBefore) {
        String before = Timestamps.nanoseconds(loggedBefore);
        return filter.shop()
                .map(shop -> rows(ofShop(shop, filter)))
                .orElseGet(this::scan)
                .filter(filter::matches)
                .filter(entry -> entry.isNotQueued(before));
    }

    private Stream<LogEntry> ofShop(ShopDomain shop, Filter filter) {
        return query(Column.SHOP_DOMAIN, shop.value(), filter, false);
    }

    private Stream<LogEntry> query(Column key, String value, Filter filter, boolean newestFirst) {
        Index index = Table.WEBHOOKS.indexOn(key);
        return dynamoDb
                .queryPaginator(QueryRequest.builder()
                        .tableName(table)
                        .indexName(index.name())
                        .keyConditionExpression("#key = :value AND #created_at BETWEEN :earliest AND :latest")
                        .expressionAttributeNames(
                                Map.of("#key", index.partitionKey(), "#created_at", Column.CREATED_AT.attribute()))
                        .expressionAttributeValues(Map.of(
                                ":value", AttributeValue.fromS(value),
                                ":earliest", AttributeValue.fromS(filter.earliest()),
                                ":latest", AttributeValue.fromS(filter.latest())))
                        .scanIndexForward(!newestFirst)
                        .build())
                .items()
                .stream()
                .map(Row::new)
                .map(LogEntry::of);
    }

    private Stream<LogEntry> rows(Stream<LogEntry> entries) {
        return entries.gather(Gatherers.mapConcurrent(READS_AT_ONCE, entry -> byId(entry.id())))
                .flatMap(Optional::stream);
    }

    private Stream<LogEntry> scan() {
        return progress.counting(
                "Reading the log table",
                dynamoDb
                        .scanPaginator(ScanRequest.builder()
                                .tableName(table)
                                .projectionExpression(PROJECTION)
                                .expressionAttributeNames(NAMES)
                                .build())
                        .items()
                        .stream()
                        .map(Row::new)
                        .map(LogEntry::of));
    }
}
