package com.commercive.webhooks.infra.configuration;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** Name the context keys, {@code -c key=value} on the command line, and what each allows. */
enum ContextKey {
    STAGE("stage", "1 to 20 lower-case letters and digits, a letter first and not dlq"),
    TABLE_PREFIX("tablePrefix", "1 to 200 letters, digits, and _ . -"),
    SECRET_ARN(
            "secretArn",
            "the ARN of a Secrets Manager secret, arn:aws:secretsmanager:REGION:ACCOUNT:secret:NAME,"
                    + " with :FIELD behind it where it is a field of a JSON secret"),
    ALARM_EMAIL("alarmEmail", "an e-mail address"),
    MEMORY_MB("memoryMb", "a whole number from 256 to 10240"),
    MAX_CONCURRENCY("maxConcurrency", "a whole number from 2 to 1000"),
    LOG_RETENTION_DAYS("logRetentionDays", "one of " + LogRetention.allowed()),
    IMPORT_TABLES("importTables", "none, all, or table names without their prefix, separated by commas"),
    RESPONSE_POLICY("responsePolicy", "always-200 or strict");

    private final String key;
    private final String allowed;

    ContextKey(String key, String allowed) {
        this.key = key;
        this.allowed = allowed;
    }

    String key() {
        return key;
    }

    static Optional<ContextKey> of(String key) {
        return Arrays.stream(values())
                .filter(contextKey -> contextKey.key.equals(key))
                .findFirst();
    }

    static ConfigurationException unknown(String key) {
        String known = Arrays.stream(values()).map(ContextKey::key).collect(Collectors.joining(", "));
        return new ConfigurationException("context key %s is unknown; known are %s".formatted(key, known));
    }

    ConfigurationException rejected(String value) {
        return new ConfigurationException("context key %s: expected %s, found \"%s\"".formatted(key, allowed, value));
    }
}
