package com.commercive.webhooks.infra.observability;

import static org.assertj.core.api.Assertions.assertThat;

import com.commercive.webhooks.infra.template.StackTemplate;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LogQueriesConstructTest {
    private final StackTemplate template = StackTemplate.ofDefaults();

    @ParameterizedTest
    @EnumSource
    void savesEachQueryInTheStagesFolderOverAllFunctions(LogQuery query) {
        JsonNode saved =
                template.named("AWS::Logs::QueryDefinition", "Name", "commercive-webhooks-dev/" + query.title());

        assertThat(saved.path("QueryString").asText()).isEqualTo(query.text()).startsWith("filter ");
        assertThat(saved.path("LogGroupNames")).hasSize(4);
    }
}
