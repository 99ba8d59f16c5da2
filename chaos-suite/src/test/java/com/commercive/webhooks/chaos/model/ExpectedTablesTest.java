package com.commercive.webhooks.chaos.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.commercive.webhooks.chaos.traffic.Traffic;
import com.commercive.webhooks.chaos.traffic.Traffic.Mix;
import com.commercive.webhooks.model.table.Column;
import com.commercive.webhooks.model.table.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ExpectedTablesTest {
    /** Each run of the fault suite has traffic of its own for each fault. */
    private static final int RUNS = 8;

    /** Prevents a column that no run of the fault suite ever writes and compares. No shop of it is forgotten. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "WEBHOOKS")
    void someRowHasEachColumn(Table table) {
        Set<String> attributes = IntStream.range(0, RUNS)
                .mapToObj(ExpectedTablesTest::expected)
                .flatMap(expected -> expected.of(table.name("")).values().stream())
                .flatMap(row -> row.attributes().stream())
                .collect(Collectors.toSet());
        List<String> columns = table.columns().stream()
                .filter(column -> table != Table.PRIVACY_REQUESTS || column != Column.REDACTED_AT)
                .map(Column::attribute)
                .toList();

        assertThat(attributes).containsAll(columns);
    }

    private static ExpectedTables expected(int seed) {
        Traffic traffic = Traffic.of("expected", Mix.ofOrders(12).withPoison().withRedactions(), seed);
        return ExpectedTables.of(traffic, new RunRecord(Map.of(), Instant.EPOCH, 30));
    }
}
