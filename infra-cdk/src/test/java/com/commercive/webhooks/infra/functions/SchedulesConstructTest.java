package com.commercive.webhooks.infra.functions;

import static org.assertj.core.api.Assertions.assertThat;

import com.commercive.webhooks.infra.template.StackTemplate;
import com.commercive.webhooks.infra.template.Synthesis;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchedulesConstructTest {
    private final StackTemplate template = StackTemplate.ofDefaults();

    /** Without it, a webhook that SQS did not take stays in the log table. */
    @ParameterizedTest
    @CsvSource({"rate(1 minute), requeue", "rate(1 minute), privacy", "rate(1 day), ingest"})
    void invokesTheLiveVersion(String schedule, String function) {
        String alias = alias(function);

        assertThat(target(schedule, alias).path("Arn").path("Ref").asText()).isEqualTo(alias);
        assertThat(template.properties("AWS::Lambda::Permission")).anySatisfy(permission -> {
            assertThat(permission.path("Principal").asText()).isEqualTo("events.amazonaws.com");
            assertThat(permission.path("FunctionName").path("Ref").asText()).isEqualTo(alias);
        });
    }

    /** Lambda would try a failed run twice more, though the next one is a minute away. */
    @Test
    void leavesAFailedRunToTheNextOne() {
        assertThat(template.properties("AWS::Lambda::EventInvokeConfig"))
                .hasSize(3)
                .allSatisfy(config -> {
                    assertThat(config.path("MaximumRetryAttempts").asInt(-1)).isZero();
                    assertThat(config.path("Qualifier").findValue("Ref").asText())
                            .contains("Live");
                });
    }

    /** Ingest answers this one, and stores nothing. */
    @Test
    void pingsWithAGetOfTheRoot() {
        JsonNode event = Synthesis.json(
                target("rate(1 day)", alias("ingest")).path("Input").asText());

        assertThat(event.path("requestContext").path("http").path("method").asText())
                .isEqualTo("GET");
        assertThat(event.path("rawPath").asText()).isEqualTo("/");
        assertThat(event.path("version").asText()).isEqualTo("2.0");
    }

    private JsonNode target(String schedule, String alias) {
        Predicate<JsonNode> scheduled = rule -> rule.path("ScheduleExpression")
                        .asText()
                        .equals(schedule)
                && rule.path("Targets").path(0).path("Arn").path("Ref").asText().equals(alias);
        return template.only("AWS::Events::Rule", scheduled).path("Targets").path(0);
    }

    private String alias(String function) {
        return template.id("AWS::Lambda::Alias", alias -> alias.toString().contains(function));
    }
}
