package com.commercive.webhooks.infra.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.commercive.webhooks.model.deployment.Stage;
import com.commercive.webhooks.model.log.RowRetention;
import com.commercive.webhooks.model.table.Table;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PipelineConfigTest {
    private static final String ARN = "arn:aws:secretsmanager:us-east-1:123456789012:secret:shopify-AbCdEf";

    @Test
    void deploysStageDevWhereNothingIsChosen() {
        assertThat(PipelineConfig.from(Map.of()))
                .isEqualTo(new PipelineConfig(
                        new Stage("dev"),
                        "commercive_dev_",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        512,
                        10,
                        LogRetention.TWO_WEEKS,
                        new RowRetention(90),
                        Set.of(),
                        Optional.empty(),
                        false));
    }

    @Test
    void takesEveryChoice() {
        Map<String, Object> context = new HashMap<>(Map.of(
                "stage", "prod",
                "tablePrefix", "shop_",
                "secretArn", ARN,
                "alarmEmail", "on-call@example.com",
                "memoryMb", 1024,
                "maxConcurrency", "50",
                "logRetentionDays", 90,
                "importTables", "stores,order_items",
                "responsePolicy", "strict",
                "announcements", "on"));
        context.put("webhookRetentionDays", 180);
        context.put("ticketEmail", "tickets@example.com");

        assertThat(PipelineConfig.from(context))
                .isEqualTo(new PipelineConfig(
                        Stage.PROD,
                        "shop_",
                        Optional.of(new SecretReference(ARN, ARN)),
                        Optional.of("on-call@example.com"),
                        Optional.of("tickets@example.com"),
                        1024,
                        50,
                        LogRetention.THREE_MONTHS,
                        new RowRetention(180),
                        Set.of(Table.STORES, Table.ORDER_ITEMS),
                        Optional.of("strict"),
                        true));
    }

    @Test
    void prodHasThePlainTablePrefix() {
        assertThat(PipelineConfig.from(Map.of("stage", "prod")).tablePrefix()).isEqualTo("commercive_");
    }

    @Test
    void importsAllTablesOrNone() {
        assertThat(PipelineConfig.from(Map.of("importTables", "all")).importedTables())
                .containsExactlyInAnyOrder(Table.values());
        assertThat(PipelineConfig.from(Map.of("importTables", "none")).importedTables())
                .isEmpty();
    }

    /** A misspelt key would deploy with its default, and nobody would know. */
    @Test
    void refusesAnUnknownKeyAndNamesThoseThatAreKnown() {
        assertThatThrownBy(() -> PipelineConfig.from(Map.of("memory", "512")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("context key memory is unknown; known are stage, tablePrefix, secretArn, alarmEmail,"
                        + " ticketEmail, memoryMb, maxConcurrency, logRetentionDays, webhookRetentionDays, importTables,"
                        + " responsePolicy, announcements");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"@aws-cdk/core:checkSecretUsage", "aws:cdk:enable-path-metadata", "@aws-cdk-containers/x:y"})
    void leavesTheKeysOfCdkAlone(String key) {
        assertThat(PipelineConfig.from(Map.of(key, true))).isEqualTo(PipelineConfig.from(Map.of()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = true,
            value = {
                "stage            | Prod               | 1 to 20 lower-case letters and digits",
                "stage            | dlq                | not dlq",
                "tablePrefix      | shop prefix        | letters, digits, and _ . -",
                "secretArn        | shopify            | arn:aws:secretsmanager:REGION:ACCOUNT:secret:NAME",
                "alarmEmail       | on-call            | an e-mail address",
                "memoryMb         | 128                | a whole number from 256 to 10240",
                "memoryMb         | 1 GB               | a whole number from 256 to 10240",
                "maxConcurrency   | 1                  | a whole number from 2 to 1000",
                "maxConcurrency   | 99999999999        | a whole number from 2 to 1000",
                "logRetentionDays | 31                 | one of 7, 14, 30, 60, 90, 180, 365",
                "webhookRetentionDays | 0             | a whole number from 1 to 3650",
                "importTables     | stores,invoices    | none, all, or table names",
                "importTables     | stores,            | none, all, or table names",
                "responsePolicy   | lenient            | always-200 or strict",
                "announcements    | yes                | on or off"
            })
    void refusesABadValueAndSaysWhatIsAllowed(String key, String value, String allowed) {
        assertThatThrownBy(() -> PipelineConfig.from(Map.of(key, value)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith("context key " + key + ": expected ")
                .hasMessageContaining(allowed)
                .hasMessageEndingWith("found \"" + value + "\"");
    }

    @Test
    void readsAFieldOfAJsonSecretAndGrantsTheSecret() {
        assertThat(SecretReference.parse(ARN + ":webhook_secret"))
                .contains(new SecretReference(ARN + ":webhook_secret", ARN));
    }

    /** IAM compares whole ARNs: without the random end, ingest could not read its secret. */
    @Test
    void grantsASecretNamedWithoutItsRandomEnd() {
        String partial = "arn:aws:secretsmanager:us-east-1:123456789012:secret:shop/webhooks";

        assertThat(SecretReference.parse(partial)).contains(new SecretReference(partial, partial + "-??????"));
    }
}
