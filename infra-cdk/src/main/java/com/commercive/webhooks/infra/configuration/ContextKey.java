package com.commercive.webhooks.infra.configuration;

import com.commercive.webhooks.model.deployment.Stage;
import com.commercive.webhooks.model.table.Table;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A key of the context, {@code -c name=value} on the command line. The README lists all of them.
 *
 * @param allowed the values that it allows, in words
 * @param parser empty for a value that is not allowed
 */
record ContextKey<T>(String name, String allowed, Function<String, Optional<T>> parser) {
    static final ContextKey<Stage> STAGE = new ContextKey<>(
            "stage", "1 to 20 lower-case letters and digits, a letter first and not dlq", ContextValues::stage);
    static final ContextKey<String> TABLE_PREFIX = new ContextKey<>(
            "tablePrefix", "1 to 200 letters, digits, and _ . -", ContextValues.matching("[A-Za-z0-9_.-]{1,200}"));
    static final ContextKey<SecretReference> SECRET_ARN = new ContextKey<>(
            "secretArn",
            "the ARN of a Secrets Manager secret, arn:aws:secretsmanager:REGION:ACCOUNT:secret:NAME,"
                    + " with :FIELD behind it where it is a field of a JSON secret",
            SecretReference::parse);
    static final ContextKey<String> ALARM_EMAIL = email("alarmEmail");
    static final ContextKey<String> TICKET_EMAIL = email("ticketEmail");
    static final ContextKey<Integer> MEMORY_MB = number("memoryMb", 256, 10_240);
    static final ContextKey<Integer> MAX_CONCURRENCY = number("maxConcurrency", 2, 1_000);
    static final ContextKey<LogRetention> LOG_RETENTION_DAYS =
            new ContextKey<>("logRetentionDays", "one of " + LogRetention.allowed(), LogRetention::ofDays);
    static final ContextKey<Integer> WEBHOOK_RETENTION_DAYS = number("webhookRetentionDays", 1, 3_650);
    static final ContextKey<Set<Table>> IMPORT_TABLES = new ContextKey<>(
            "importTables",
            "none, all, or table names without their prefix, separated by commas",
            ContextValues::tables);
    static final ContextKey<String> RESPONSE_POLICY = oneOf("responsePolicy", "always-200", "strict");
    static final ContextKey<String> ANNOUNCEMENTS = oneOf("announcements", "on", "off");

    static final List<ContextKey<?>> ALL = List.of(
            STAGE,
            TABLE_PREFIX,
            SECRET_ARN,
            ALARM_EMAIL,
            TICKET_EMAIL,
            MEMORY_MB,
            MAX_CONCURRENCY,
            LOG_RETENTION_DAYS,
            WEBHOOK_RETENTION_DAYS,
            IMPORT_TABLES,
            RESPONSE_POLICY,
            ANNOUNCEMENTS);

    T parse(String value) {
        return parser.apply(value)
                .orElseThrow(() -> new ConfigurationException(
                        "context key %s: expected %s, found \"%s\"".formatted(name, allowed, value)));
    }

    private static ContextKey<Integer> number(String name, int lowest, int highest) {
        return new ContextKey<>(
                name,
                "a whole number from %d to %d".formatted(lowest, highest),
                ContextValues.between(lowest, highest));
    }

    private static ContextKey<String> oneOf(String name, String... values) {
        return new ContextKey<>(name, String.join(" or ", values), ContextValues.matching(String.join("|", values)));
    }

    private static ContextKey<String> email(String name) {
        return new ContextKey<>(name, "an e-mail address", ContextValues.matching("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+"));
    }
}
