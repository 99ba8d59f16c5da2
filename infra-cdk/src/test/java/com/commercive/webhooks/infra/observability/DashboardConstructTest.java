package com.commercive.webhooks.infra.observability;

import static org.assertj.core.api.Assertions.assertThat;

import com.commercive.webhooks.infra.template.StackTemplate;
import com.commercive.webhooks.infra.template.Synthesis;
import com.commercive.webhooks.model.metrics.Metric;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class DashboardConstructTest {
    private final JsonNode body = body();

    @Test
    void answersItsQuestionsFromTopToBottom() {
        List<JsonNode> questions = StreamSupport.stream(body.path("widgets").spliterator(), false)
                .filter(widget -> widget.path("type").asText().equals("text"))
                .toList();

        assertThat(questions)
                .extracting(widget -> widget.path("properties").path("markdown").asText())
                .containsExactly(
                        "## Is it up?",
                        "## Is it losing anything?",
                        "## Is it late?",
                        "## What is failing, and for whom?",
                        "## What does it cost?");
        assertThat(questions).extracting(widget -> widget.path("y").asInt()).isSorted();
    }

    /** A metric that is emitted and never shown costs money for nothing; a misspelt one is an empty graph. */
    @Test
    void showsEveryMetricOfTheFunctions() {
        String shown = body.toString();

        assertThat(Arrays.stream(Metric.values())
                        .map(metric -> "\"commercive-webhooks-dev\",\"" + metric.metricName() + "\""))
                .allSatisfy(metric -> assertThat(shown).contains(metric));
    }

    @Test
    void showsFailuresByTopicAndByShop() {
        assertThat(body.findValuesAsText("expression"))
                .contains("SEARCH('{commercive-webhooks-dev,Topic} MetricName=\"Failed\"', 'Sum', 300)");
        assertThat(body.findValuesAsText("query"))
                .anySatisfy(
                        query -> assertThat(query).contains("ispresent(error)").contains("by shop_domain, topic"));
    }

    @Test
    void showsEveryAlarm() {
        assertThat(body.findValue("alarms")).hasSameSizeAs(PipelineAlarm.values());
    }

    @Test
    void addsUpDollars() {
        JsonNode costs = StreamSupport.stream(body.path("widgets").spliterator(), false)
                .filter(widget ->
                        widget.path("properties").path("title").asText().startsWith("Dollars"))
                .findFirst()
                .orElseThrow();

        assertThat(costs.findValuesAsText("label"))
                .contains("Functions, $", "Tables, $", "Queue, $ at most", "Logs, $");
        assertThat(costs.path("properties").path("setPeriodToTimeRange").asBoolean())
                .isTrue();
    }

    /** The dashboard's JSON, its references to other resources left out. */
    private static JsonNode body() {
        JsonNode body = StackTemplate.ofDefaults()
                .only("AWS::CloudWatch::Dashboard", properties -> true)
                .path("DashboardBody");
        StringBuilder text = new StringBuilder();
        body.path("Fn::Join").path(1).forEach(part -> text.append(part.isTextual() ? part.asText() : "reference"));
        return Synthesis.json(text.toString());
    }
}
