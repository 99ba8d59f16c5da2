package com.commercive.webhooks.infra.configuration;

import com.commercive.webhooks.model.deployment.PipelineFunction;
import com.commercive.webhooks.model.deployment.Stage;
import com.commercive.webhooks.model.log.RowRetention;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A reader of the context, with the default of each key that is absent. */
final class ContextReader {
    private static final String DEFAULT_STAGE = "dev";
    private static final int DEFAULT_MAX_CONCURRENCY = 10;
    private static final LogRetention DEFAULT_LOG_RETENTION = LogRetention.TWO_WEEKS;

    /** The keys that CDK and its command line tool add. */
    private static final Pattern CDK_KEY = Pattern.compile("@aws-cdk.*|aws:.*|aws-cdk:.*");

    private final Map<String, ?> context;

    ContextReader(Map<String, ?> context) {
        List<String> known = ContextKey.ALL.stream().map(ContextKey::name).toList();
        Set<String> others = new LinkedHashSet<>(context.keySet());
        others.removeAll(known);
        others.removeIf(CDK_KEY.asMatchPredicate());
        others.stream().findFirst().ifPresent(key -> {
            throw new ConfigurationException(
                    "context key %s is unknown; known are %s".formatted(key, String.join(", ", known)));
        });
        this.context = context;
    }

    PipelineConfig read() {
        Stage stage = value(ContextKey.STAGE).orElseGet(() -> new Stage(DEFAULT_STAGE));
        return new PipelineConfig(
                stage,
                value(ContextKey.TABLE_PREFIX).orElseGet(stage::tablePrefix),
                value(ContextKey.SECRET_ARN),
                value(ContextKey.ALARM_EMAIL),
                value(ContextKey.TICKET_EMAIL),
                value(ContextKey.MEMORY_MB).orElse(PipelineFunction.MEMORY_MB),
                value(ContextKey.MAX_CONCURRENCY).orElse(DEFAULT_MAX_CONCURRENCY),
                value(ContextKey.LOG_RETENTION_DAYS).orElse(DEFAULT_LOG_RETENTION),
                new RowRetention(value(ContextKey.WEBHOOK_RETENTION_DAYS).orElse(RowRetention.DEFAULT.days())),
                value(ContextKey.IMPORT_TABLES).orElse(Set.of()),
                value(ContextKey.RESPONSE_POLICY),
                value(ContextKey.ANNOUNCEMENTS).filter("on"::equals).isPresent());
    }

    private <T> Optional<T> value(ContextKey<T> key) {
        return Optional.ofNullable(context.get(key.name())).map(value -> key.parse(String.valueOf(value)));
    }
}
