package com.commercive.webhooks.infra.configuration;

import com.commercive.webhooks.model.deployment.PipelineFunction;
import com.commercive.webhooks.model.deployment.Stage;
import com.commercive.webhooks.model.table.Table;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Read the context into a {@link PipelineConfig}, or say which key is wrong and what it allows. */
final class ContextReader {
    private static final String DEFAULT_STAGE = "dev";
    private static final int DEFAULT_MAX_CONCURRENCY = 10;
    private static final Pattern PREFIX = Pattern.compile("[A-Za-z0-9_.-]{1,200}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+");
    private static final Pattern RESPONSE_POLICY = Pattern.compile("always-200|strict");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}");

    /** What CDK and its command line tool put there themselves. */
    private static final Pattern CDK_KEY = Pattern.compile("@aws-cdk.*|aws:.*|aws-cdk:.*");

    private final Map<ContextKey, String> values = new EnumMap<>(ContextKey.class);

    ContextReader(Map<String, ?> context) {
        context.forEach((key, value) -> {
            if (!CDK_KEY.matcher(key).matches()) {
                values.put(ContextKey.of(key).orElseThrow(() -> ContextKey.unknown(key)), String.valueOf(value));
            }
        });
    }

    PipelineConfig read() {
        Stage stage = value(ContextKey.STAGE, ContextReader::stage).orElseGet(() -> new Stage(DEFAULT_STAGE));
        return new PipelineConfig(
                stage,
                value(ContextKey.TABLE_PREFIX, matching(PREFIX)).orElseGet(stage::tablePrefix),
                value(ContextKey.SECRET_ARN, SecretReference::parse),
                value(ContextKey.ALARM_EMAIL, matching(EMAIL)),
                value(ContextKey.MEMORY_MB, between(256, 10_240)).orElse(PipelineFunction.MEMORY_MB),
                value(ContextKey.MAX_CONCURRENCY, between(2, 1_000)).orElse(DEFAULT_MAX_CONCURRENCY),
                value(ContextKey.LOG_RETENTION_DAYS, LogRetention::ofDays).orElse(LogRetention.MONTH),
                value(ContextKey.IMPORT_TABLES, ContextReader::tables).orElse(Set.of()),
                value(ContextKey.RESPONSE_POLICY, matching(RESPONSE_POLICY)));
    }

    private <T> Optional<T> value(ContextKey key, Function<String, Optional<T>> parse) {
        return Optional.ofNullable(values.get(key))
                .map(text -> parse.apply(text).orElseThrow(() -> key.rejected(text)));
    }

    private static Optional<Stage> stage(String text) {
        try {
            return Optional.of(new Stage(text));
        } catch (IllegalArgumentException notAName) {
            return Optional.empty();
        }
    }

    private static Function<String, Optional<String>> matching(Pattern pattern) {
        return text -> Optional.of(text).filter(pattern.asMatchPredicate());
    }

    private static Function<String, Optional<Integer>> between(int lowest, int highest) {
        return text -> Optional.of(text)
                .filter(NUMBER.asMatchPredicate())
                .map(Integer::valueOf)
                .filter(number -> lowest <= number && number <= highest);
    }

    private static Optional<Set<Table>> tables(String text) {
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
