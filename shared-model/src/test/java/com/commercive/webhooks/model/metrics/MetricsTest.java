package com.commercive.webhooks.model.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MetricsTest {
    private final PrintStream standardOutput = System.out;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final Metrics metrics = new Metrics("commercive-webhooks-test");

    @BeforeEach
    void capture() {
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void restore() {
        System.setOut(standardOutput);
    }

    @Test
    void emitsEachMetricWithoutDimensionsAndByTopic() {
        metrics.count(Metric.RECEIVED, "orders/create");
        metrics.flush();

        JsonNode line = lines().getFirst();
        JsonNode directive = line.at("/_aws/CloudWatchMetrics/0");
        assertThat(directive.path("Namespace").asText()).isEqualTo("commercive-webhooks-test");
        assertThat(directive.path("Dimensions")).hasToString("[[],[\"Topic\"]]");
        assertThat(directive.path("Metrics").findValuesAsText("Name")).containsExactly("Received");
        assertThat(line.path("Topic").asText()).isEqualTo("orders/create");
        assertThat(line.path("Received").asDouble()).isEqualTo(1);
    }

    @Test
    void writesALineATopic() {
        metrics.count(Metric.RECEIVED, "orders/create");
        metrics.count(Metric.RECEIVED, "app/uninstalled");
        metrics.count(Metric.RECEIVED, "app/uninstalled");
        metrics.time(Metric.ANSWER_TIME, "app/uninstalled", Duration.ofMillis(12));
        metrics.flush();

        assertThat(lines())
                .extracting(line -> line.path("Topic").asText())
                .containsExactlyInAnyOrder("orders/create", "app/uninstalled");
        assertThat(lines())
                .filteredOn(line -> line.path("Topic").asText().equals("app/uninstalled"))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.path("Received")).hasToString("[1.0,1.0]");
                    assertThat(line.path("AnswerTime").asDouble()).isEqualTo(12);
                    assertThat(line.at("/_aws/CloudWatchMetrics/0/Metrics").toString())
                            .contains("{\"Name\":\"AnswerTime\",\"Unit\":\"Milliseconds\"}");
                });
    }

    @Test
    void writesWhatWasCountedOnce() {
        metrics.count(Metric.RECEIVED, "orders/create");
        metrics.flush();
        metrics.flush();

        assertThat(lines()).hasSize(1);
    }

    /** Each name is a metric to pay for, and CloudWatch takes no dimension of other characters than ASCII. */
    @ParameterizedTest
    @ValueSource(strings = {"", " ", "carts/update", "größe", "made up \u0000"})
    void countsATopicThatNobodyAppliesAsUnknown(String topic) {
        metrics.count(Metric.RECEIVED, topic);
        metrics.flush();

        assertThat(lines())
                .singleElement()
                .satisfies(line -> assertThat(line.path("Topic").asText()).isEqualTo("unknown"));
    }

    @ParameterizedTest
    @CsvSource({"INVALID_SIGNATURE, InvalidSignature", "STALE, Stale", "PROCESSING_TIME, ProcessingTime"})
    void namesMetricsAsCloudWatchDoes(Metric metric, String name) {
        assertThat(metric.metricName()).isEqualTo(name);
    }

    private List<JsonNode> lines() {
        return printed.toString(StandardCharsets.UTF_8)
                .lines()
                .map(MetricsTest::json)
                .toList();
    }

    private static JsonNode json(String line) {
        try {
            return new JsonMapper().readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
