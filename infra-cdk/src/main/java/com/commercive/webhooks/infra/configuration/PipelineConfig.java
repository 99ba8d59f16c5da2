package com.commercive.webhooks.infra.configuration;

import com.commercive.webhooks.model.deployment.Stage;
import com.commercive.webhooks.model.table.Table;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awscdk.Stack;

/**
 * Hold what a deployment may choose; {@link ContextKey} says how each is written and what it allows.
 *
 * @param secret the secret in Secrets Manager; empty: {@code {service}/shopify} of the stack's own account and region
 * @param importedTables the tables that exist already: the stack refers to them and changes nothing of theirs
 * @param responsePolicy empty: the function's own default
 */
public record PipelineConfig(
        Stage stage,
        String tablePrefix,
        Optional<SecretReference> secret,
        Optional<String> alarmEmail,
        int memoryMb,
        int maxConcurrency,
        LogRetention logRetention,
        Set<Table> importedTables,
        Optional<String> responsePolicy) {
    public PipelineConfig {
        importedTables = Set.copyOf(importedTables);
    }

    /** Returns the secret that a stack of this configuration refers to. */
    public SecretReference secretIn(Stack stack) {
        return secret.orElseGet(() -> SecretReference.ofStage(stage, stack));
    }

    /**
     * Reads a deployment's choices.
     *
     * @throws ConfigurationException naming the key, where one is unknown or has a value that is not allowed
     */
    public static PipelineConfig from(Map<String, ?> context) {
        return new ContextReader(context).read();
    }
}
