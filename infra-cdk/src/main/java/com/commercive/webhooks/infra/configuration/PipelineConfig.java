package com.commercive.webhooks.infra.configuration;

import com.commercive.webhooks.model.deployment.Stage;
import com.commercive.webhooks.model.log.RowRetention;
import com.commercive.webhooks.model.table.Table;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awscdk.Stack;

/**
 * The choices of a deployment. {@link ContextKey} defines how each is written and which values it allows.
 *
 * @param secret the secret in Secrets Manager; empty for {@code {service}/shopify} in the stack's account and region
 * @param importedTables the tables that exist already: the stack refers to them and does not change them
 * @param responsePolicy empty for the default of the function
 * @param announcements whether changed rows are announced on a bus of the stage
 */
public record PipelineConfig(
        Stage stage,
        String tablePrefix,
        Optional<SecretReference> secret,
        Optional<String> alarmEmail,
        Optional<String> ticketEmail,
        int memoryMb,
        int maxConcurrency,
        LogRetention logRetention,
        RowRetention rowRetention,
        Set<Table> importedTables,
        Optional<String> responsePolicy,
        boolean announcements) {
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
     * @throws ConfigurationException if a key is unknown or its value is not allowed; the message names the key
     */
    public static PipelineConfig from(Map<String, ?> context) {
        return new ContextReader(context).read();
    }
}
