package com.commercive.webhooks.console.doubles;

import com.commercive.webhooks.console.connection.Target;
import com.commercive.webhooks.console.terminal.Progress;
import com.commercive.webhooks.model.id.ShopDomain;
import com.commercive.webhooks.model.table.Column;
import com.commercive.webhooks.model.table.Row;
import com.commercive.webhooks.model.table.Table;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;

/**
 * A search of one table for doubles. The first scan keeps a digest of each row's subject alone, some 50 bytes a row,
 * so that a table of ten million rows fits into the memory of an operator's machine. A second scan reads the rows of
 * the subjects that came twice, where there are any.
 */
final class DoubleSearch {
    private final DynamoDbClient dynamoDb;
    private final String tablePrefix;
    private final Progress progress;
    private final UniqueTable table;

    DoubleSearch(Target target, Progress progress, UniqueTable table) {
        this.dynamoDb = target.dynamoDb();
        this.tablePrefix = target.tablePrefix();
        this.progress = progress;
        this.table = table;
    }

    /** The doubles of a table, those with the oldest rows first. */
    record Result(List<DoubledRow> doubles, long rows) {}

    Result find() {
        Set<Long> once = new HashSet<>();
        Set<Long> twice = new HashSet<>();
        AtomicLong rows = new AtomicLong();
        try (Stream<ScannedRow> scanned = scan("Reading " + table.table().name(""))) {
            scanned.peek(row -> rows.incrementAndGet())
                    .flatMap(row -> row.subject().stream())
                    .map(Subject::digest)
                    .filter(digest -> !once.add(digest))
                    .forEach(twice::add);
        }
        return new Result(twice.isEmpty() ? List.of() : read(twice), rows.get());
    }

    private List<DoubledRow> read(Set<Long> digests) {
        Map<Subject, List<ScannedRow>> bySubject;
        try (Stream<ScannedRow> scanned =
                scan("Reading the doubles of " + table.table().name(""))) {
            bySubject = scanned.filter(row -> row.subject()
                            .map(subject -> digests.contains(subject.digest()))
                            .orElse(false))
                    .collect(Collectors.groupingBy(row -> row.subject().orElseThrow()));
        }
        Map<String, Optional<ShopDomain>> shops = new HashMap<>();
        return bySubject.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .map(entry -> doubled(entry.getKey(), entry.getValue(), shops))
                .sorted(Comparator.comparing(found -> found.rows().getFirst(), ScannedRow.OLDEST_FIRST))
                .toList();
    }

    /** Decides as the processor does: the row of the id that it derives where that exists, else the oldest. */
    private DoubledRow doubled(Subject subject, List<ScannedRow> rows, Map<String, Optional<ShopDomain>> shops) {
        List<ScannedRow> sorted = rows.stream().sorted(ScannedRow.OLDEST_FIRST).toList();
        Set<String> ids = rows.stream().map(ScannedRow::id).collect(Collectors.toSet());
        Optional<String> written = sorted.getFirst()
                .storeId()
                .flatMap(storeId -> shops.computeIfAbsent(storeId, this::shop))
                .map(shop -> table.derivedId(shop, subject.shopifyId())
                        .filter(ids::contains)
                        .orElse(sorted.getFirst().id()));
        return new DoubledRow(table, subject, sorted, written);
    }

    /** Returns the shop of a store; empty where the store has no row, and so the processor writes nothing of it. */
    private Optional<ShopDomain> shop(String storeId) {
        Row store = new Row(dynamoDb.getItem(request -> request.tableName(Table.STORES.name(tablePrefix))
                        .key(Map.of(Table.STORES.key(), AttributeValue.fromS(storeId))))
                .item());
        return store.text(Column.SHOP_DOMAIN).flatMap(ShopDomain::parse);
    }

    private Stream<ScannedRow> scan(String task) {
        Map<String, String> names = table.columns().stream()
                .map(Column::attribute)
                .collect(Collectors.toUnmodifiableMap(name -> "#" + name, name -> name));
        return progress.counting(
                task,
                dynamoDb
                        .scanPaginator(ScanRequest.builder()
                                .tableName(table.table().name(tablePrefix))
                                .projectionExpression(String.join(", ", names.keySet()))
                                .expressionAttributeNames(names)
                                .build())
                        .items()
                        .stream()
                        .map(Row::new)
                        .map(row -> ScannedRow.of(row, table)));
    }
}
