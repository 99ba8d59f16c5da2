package com.commercive.webhooks.chaos.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.commercive.webhooks.chaos.model.ArrivalOrders.Step;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ArrivalOrdersTest {
    private static final Step OLD = step("1", "name", "old");
    private static final Step NEW = step("2", "name", "new");
    private static final Step OLD_AND_TRIMMED = step("1", "sku", "old");

    @Test
    void theNewestIsTheLastInAnyOrder() {
        assertThat(ArrivalOrders.contents(Map.of(), List.of(NEW, OLD), true)).containsExactly(row("name", "new"));
    }

    @Test
    void ofMixedShapesWhatOnlyAnOlderBodyHoldsIsThereOrNot() {
        Map<String, Expected> both = new LinkedHashMap<>(row("name", "new"));
        both.putAll(row("sku", "old"));

        assertThat(ArrivalOrders.contents(Map.of(), List.of(OLD_AND_TRIMMED, NEW), true))
                .containsExactlyInAnyOrder(row("name", "new"), both);
    }

    @Test
    void ofEqualClocksAnyMayBeTheLast() {
        assertThat(ArrivalOrders.contents(Map.of(), List.of(NEW, step("2", "name", "as new")), true))
                .containsExactlyInAnyOrder(row("name", "new"), row("name", "as new"));
    }

    @Test
    void whereTheNewestMayComeTooLateTheRowMayStayAsItWas() {
        assertThat(ArrivalOrders.contents(row("name", "foreign"), List.of(OLD), false))
                .containsExactlyInAnyOrder(row("name", "foreign"), row("name", "old"));
    }

    private static Step step(String clock, String column, String text) {
        return new Step(clock, row -> {
            Map<String, Expected> after = new LinkedHashMap<>(row);
            after.putAll(row(column, text));
            return after;
        });
    }

    private static Map<String, Expected> row(String column, String text) {
        return Map.of(column, Expected.text(text));
    }
}
