package com.commercive.webhooks.infra.configuration;

import com.commercive.webhooks.model.deployment.Stage;
import com.commercive.webhooks.model.table.Table;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Parsers of the values of context keys; each returns nothing for a value that is not allowed. */
final class ContextValues {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}");

    private ContextValues() {}

    static Function<String, Optional<String>> matching(String regularExpression) {
        Pattern pattern = Pattern.compile(regularExpression);
        return text -> Optional.of(text).filter(pattern.asMatchPredicate());
    }

    static Function<String, Optional<Integer>> between(int lowest, int highest) {
        return text -> Optional.of(text)
                .filter(NUMBER.asMatchPredicate())
                .map(Integer::valueOf)
                .filter(number -> lowest <= number && number <= highest);
    }

    static Optional<Stage> stage(String text) {
        try {
            return Optional.of(new Stage(text));
        } catch (IllegalArgumentException notAName) {
            return Optional.empty();
        }
    }

    static Optional<Set<Table>> tables(String text) {
        return switch (text) {
            case "none" -> Optional.of(Set.of());
            case "all" -> Optional.of(EnumSet.allOf(Table.class));
            default -> tablesNamed(Set.copyOf(Arrays.asList(text.split(",", -1))));
        };
    }

    private static Optional<Set<Table>> tablesNamed(Set<String> names) {
        Set<Table> tables = Arrays.stream(Table.values())
                .filter(table -> names.contains(table.name("")))
                .collect(Collectors.toSet());
        return tables.size() == names.size() ? Optional.of(tables) : Optional.empty();
    }
}
