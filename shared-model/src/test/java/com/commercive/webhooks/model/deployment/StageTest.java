package com.commercive.webhooks.model.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class StageTest {
    @Test
    void productionHasThePlainNames() {
        assertThat(Stage.PROD.tablePrefix()).isEqualTo("commercive_");
        assertThat(Stage.PROD.queueName()).isEqualTo("commercive-webhooks.fifo");
        assertThat(Stage.PROD.deadLetterQueueName()).isEqualTo("commercive-webhooks-dlq.fifo");
        assertThat(Stage.PROD.service()).isEqualTo("commercive-webhooks");
    }

    @Test
    void anotherStageHasItsNameInside() {
        Stage stage = new Stage("staging");

        assertThat(stage.tablePrefix()).isEqualTo("commercive_staging_");
        assertThat(stage.queueName()).isEqualTo("commercive-webhooks-staging.fifo");
        assertThat(stage.deadLetterQueueName()).isEqualTo("commercive-webhooks-staging-dlq.fifo");
        assertThat(stage.service()).isEqualTo("commercive-webhooks-staging");
    }

    @ParameterizedTest
    @CsvSource({
        "prod, INGEST, commercive-webhooks-ingest",
        "prod, PROCESSOR, commercive-webhooks-processor",
        "prod, REQUEUE, commercive-webhooks-requeue",
        "dev, INGEST, commercive-webhooks-dev-ingest",
    })
    void namesItsFunctions(String stage, PipelineFunction function, String name) {
        assertThat(new Stage(stage).functionName(function)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Prod", "1st", "my-stage", "a_b", "prod\n", "abcdefghijklmnopqrstu", "dlq"})
    void refusesNamesThatWouldNotFitOrWouldBeTwoQueues(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Stage(name)).withMessageStartingWith("stage:");
    }
}
