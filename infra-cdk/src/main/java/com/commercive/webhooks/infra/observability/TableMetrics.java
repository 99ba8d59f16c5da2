package com.commercive.webhooks.infra.observability;

import com.commercive.webhooks.model.table.Index;
import com.commercive.webhooks.model.table.Table;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awscdk.services.cloudwatch.IMetric;

/**
 * The metrics that DynamoDB publishes for the tables and their indexes.
 *
 * @param prefix the start of the tables' names
 */
record TableMetrics(String prefix) {
    private static final String NAMESPACE = "AWS/DynamoDB";

    /** The expression of an alarm takes ten metrics (Amazon CloudWatch, "Create an alarm based on a metric math expression"). */
    private static final EnumSet<Table> FEW_CALLS = EnumSet.of(Table.PRIVACY_REQUESTS);

    IMetric throttledWrites() {
        return throttled("Write");
    }

    IMetric throttledReads() {
        return throttled("Read");
    }

    /** Returns the write units that each table and index is charged for. */
    List<IMetric> writeUnits() {
        return units("ConsumedWriteCapacityUnits");
    }

    /** Returns the read units that each table and index is charged for. */
    List<IMetric> readUnits() {
        return units("ConsumedReadCapacityUnits");
    }

    private IMetric throttled(String kind) {
        Map<String, IMetric> metrics = new LinkedHashMap<>();
        Set<Table> tables = EnumSet.complementOf(FEW_CALLS);
        tables.forEach(
                table -> metrics.put(table.name("throttled" + kind + "s_"), table(table, kind + "ThrottleEvents")));
        List<String> filled = metrics.keySet().stream()
                .map(metric -> "FILL(%s, 0)".formatted(metric))
                .toList();
        return CloudWatchMetrics.expression(String.join(" + ", filled), kind + "s throttled", metrics);
    }

    private List<IMetric> units(String name) {
        return Arrays.stream(Table.values())
                .<IMetric>mapMulti((table, consumer) -> {
                    consumer.accept(table(table, name));
                    table.indexes().forEach(index -> consumer.accept(index(table, index, name)));
                })
                .toList();
    }

    private IMetric table(Table table, String name) {
        return CloudWatchMetrics.ofService(NAMESPACE, name, Map.of("TableName", table.name(prefix)), table.name(""));
    }

    private IMetric index(Table table, Index index, String name) {
        Map<String, String> dimensions = new LinkedHashMap<>();
        dimensions.put("TableName", table.name(prefix));
        dimensions.put("GlobalSecondaryIndexName", index.name());
        return CloudWatchMetrics.ofService(NAMESPACE, name, dimensions, table.name("") + " " + index.name());
    }
}
