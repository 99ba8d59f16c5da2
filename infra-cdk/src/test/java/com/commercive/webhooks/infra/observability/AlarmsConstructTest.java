package com.commercive.webhooks.infra.observability;

import static org.assertj.core.api.Assertions.assertThat;

import com.commercive.webhooks.infra.template.StackTemplate;
import com.commercive.webhooks.model.table.Table;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class AlarmsConstructTest {
    private static final String SERVICE = "commercive-webhooks-dev";

    private final StackTemplate template = StackTemplate.ofDefaults();

    /** CloudWatch takes no more in an alarm's expression (Amazon CloudWatch, "Using metric math"). */
    private static final int METRICS_OF_AN_ALARM = 10;

    /** The alarms on one metric. The others have a test of their own. */
    static Stream<Arguments> alarmsOnOneMetric() {
        return Stream.of(
                Arguments.of(PipelineAlarm.LAST_COPY, SERVICE, "LastCopy", "Sum", ">=", 1),
                Arguments.of(PipelineAlarm.BUGS, SERVICE, "Bug", "Sum", ">=", 1),
                Arguments.of(
                        PipelineAlarm.DEAD_LETTERS,
                        "AWS/SQS",
                        "ApproximateNumberOfMessagesVisible",
                        "Maximum",
                        ">=",
                        1),
                Arguments.of(PipelineAlarm.SERVER_ERRORS, "AWS/Lambda", "Url5xxCount", "Sum", ">=", 1),
                Arguments.of(PipelineAlarm.INGEST_ERRORS, "AWS/Lambda", "Errors", "Sum", ">=", 1),
                Arguments.of(PipelineAlarm.INGEST_THROTTLES, "AWS/Lambda", "Throttles", "Sum", ">=", 1),
                Arguments.of(PipelineAlarm.REQUEUE_ERRORS, "AWS/Lambda", "Errors", "Sum", ">=", 3),
                Arguments.of(
                        PipelineAlarm.OLDEST_MESSAGE, "AWS/SQS", "ApproximateAgeOfOldestMessage", "Maximum", ">", 900),
                Arguments.of(PipelineAlarm.SLOW_ANSWERS, "AWS/Lambda", "UrlRequestLatency", "Maximum", ">", 3000),
                Arguments.of(PipelineAlarm.INVALID_SIGNATURES, SERVICE, "InvalidSignature", "Sum", ">=", 6),
                Arguments.of(PipelineAlarm.UNKNOWN_TOPICS, SERVICE, "UnknownTopic", "Sum", ">=", 1),
                Arguments.of(PipelineAlarm.PRIVACY_ERRORS, "AWS/Lambda", "Errors", "Sum", ">=", 3),
                Arguments.of(PipelineAlarm.PRIVACY_LATE, SERVICE, "PrivacyAge", "Maximum", ">", 1_728_000_000),
                Arguments.of(PipelineAlarm.PRIVACY_WAITING, SERVICE, "PrivacyWaiting", "Sum", ">=", 1),
                Arguments.of(
                        PipelineAlarm.OLD_DEAD_LETTERS,
                        "AWS/SQS",
                        "ApproximateAgeOfOldestMessage",
                        "Maximum",
                        ">",
                        1_123_200));
    }

    @ParameterizedTest
    @MethodSource("alarmsOnOneMetric")
    void watches(
            PipelineAlarm definition,
            String namespace,
            String metric,
            String statistic,
            String comparison,
            int threshold) {
        JsonNode alarm = alarm(definition.label());

        assertThat(alarm.findValuesAsText("Namespace")).containsExactly(namespace);
        assertThat(alarm.findValuesAsText("MetricName")).containsExactly(metric);
        assertThat(
                        alarm.has("Metrics")
                                ? alarm.findValue("Stat").asText()
                                : alarm.path("Statistic").asText())
                .isEqualTo(statistic);
        assertThat(alarm.path("ComparisonOperator").asText())
                .isEqualTo(comparison.equals(">") ? "GreaterThanThreshold" : "GreaterThanOrEqualToThreshold");
        assertThat(alarm.path("Threshold").asInt()).isEqualTo(threshold);
    }

    @Test
    void watchesTheDeadLetterQueueAndNotTheOther() {
        assertThat(alarm("dead-letters").findValue("Fn::GetAtt").path(0).asText())
                .isEqualTo(template.id(
                        "AWS::SQS::Queue",
                        queue -> queue.path("QueueName").asText().endsWith("-dlq.fifo")));
    }

    /** A batch that failed in part is no error of the function, so only the count of webhooks shows it. */
    @Test
    void computesTheErrorRateFromFinishedWebhooks() {
        JsonNode alarm = alarm("error-rate");

        assertThat(alarm.findValuesAsText("Expression"))
                .containsExactly("100 * FILL(failed, 0) / (FILL(failed, 0) + FILL(processed, 0))");
        assertThat(alarm.findValuesAsText("MetricName")).containsExactlyInAnyOrder("Failed", "Processed");
        assertThat(alarm.findValuesAsText("Namespace")).containsOnly(SERVICE);
        assertThat(alarm.path("Threshold").asInt()).isEqualTo(10);
    }

    @ParameterizedTest
    @CsvSource({"dynamodb-writes-throttled, WriteThrottleEvents", "dynamodb-reads-throttled, ReadThrottleEvents"})
    void addsUpWhatDynamoDbThrottles(String label, String metric) {
        JsonNode alarm = alarm(label);

        assertThat(alarm.findValuesAsText("MetricName"))
                .hasSize(Table.values().length - 1)
                .hasSizeLessThanOrEqualTo(METRICS_OF_AN_ALARM)
                .containsOnly(metric);
        assertThat(alarm.findParents("Name"))
                .extracting(table -> table.path("Value").asText())
                .contains("commercive_dev_orders", "commercive_dev_webhooks")
                .doesNotContain("commercive_dev_privacy_requests")
                .hasSize(Table.values().length - 1);
    }

    /** Prevents an alarm on a misspelt metric, or with a threshold that it never reaches: it would stay quiet for ever. */
    @Test
    void comparesTheMetricAndTheThresholdOfEachAlarm() {
        Stream<Object> compared = Stream.concat(
                alarmsOnOneMetric().map(arguments -> arguments.get()[0]),
                Stream.of(
                        PipelineAlarm.ERROR_RATE,
                        PipelineAlarm.DYNAMODB_WRITES_THROTTLED,
                        PipelineAlarm.DYNAMODB_READS_THROTTLED));

        assertThat(compared).containsExactlyInAnyOrder((Object[]) PipelineAlarm.values());
    }

    @Test
    void hasNoAlarmBesides() {
        assertThat(template.properties("AWS::CloudWatch::Alarm")).hasSameSizeAs(PipelineAlarm.values());
    }

    /** CloudWatch takes 10, 20, 30 seconds and whole minutes; CDK passes on anything. */
    @Test
    void looksAtPeriodsThatCloudWatchHas() {
        for (JsonNode alarm : template.properties("AWS::CloudWatch::Alarm")) {
            assertThat(alarm.findValues("Period"))
                    .as(alarm.path("AlarmName").asText())
                    .isNotEmpty()
                    .allSatisfy(period -> assertThat(period.asInt() % 60).isZero())
                    .allSatisfy(period -> assertThat(period.asInt()).isPositive());
        }
    }

    /** No webhooks at night are no incident. */
    @Test
    void staysQuietWithoutData() {
        assertThat(template.properties("AWS::CloudWatch::Alarm"))
                .extracting(alarm -> alarm.path("TreatMissingData").asText())
                .containsOnly("notBreaching");
    }

    @ParameterizedTest
    @EnumSource
    void eachGoesToTheTopicOfItsUrgency(PipelineAlarm definition) {
        assertThat(alarm(definition.label()).path("AlarmActions").findValuesAsText("Ref"))
                .containsExactly(topic(definition.urgency()));
    }

    /** A customer's request for data can wait for the morning. */
    @Test
    void onlyTicketsWait() {
        assertThat(PipelineAlarm.values())
                .filteredOn(definition -> definition.urgency() == Urgency.TICKET)
                .containsExactlyInAnyOrder(PipelineAlarm.PRIVACY_WAITING, PipelineAlarm.OLD_DEAD_LETTERS);
    }

    /** The policy that enforces TLS replaces the default one, which let CloudWatch publish. */
    @ParameterizedTest
    @EnumSource
    void cloudWatchMayPublishToTheTopic(Urgency urgency) {
        String topic = topic(urgency);
        JsonNode statements = template.only(
                        "AWS::SNS::TopicPolicy",
                        policy -> policy.path("Topics").findValuesAsText("Ref").contains(topic))
                .path("PolicyDocument")
                .path("Statement");

        assertThat(statements).anySatisfy(statement -> {
            assertThat(statement.path("Effect").asText()).isEqualTo("Allow");
            assertThat(statement.path("Principal").path("Service").asText()).isEqualTo("cloudwatch.amazonaws.com");
            assertThat(statement.path("Action").asText()).isEqualTo("sns:Publish");
            assertThat(statement.path("Condition").toString()).contains(":alarm:" + SERVICE + "-*");
        });
    }

    private String topic(Urgency urgency) {
        return template.id(
                "AWS::SNS::Topic", topic -> topic.path("TopicName").asText().equals(SERVICE + "-" + urgency.plural()));
    }

    @Test
    void mailsWhereAnAddressIsConfigured() {
        assertThat(StackTemplate.ofProd().properties("AWS::SNS::Subscription"))
                .allSatisfy(subscription ->
                        assertThat(subscription.path("Protocol").asText()).isEqualTo("email"))
                .extracting(subscription -> subscription.path("Endpoint").asText())
                .containsExactlyInAnyOrder("on-call@example.com", "tickets@example.com");
        assertThat(template.properties("AWS::SNS::Subscription")).isEmpty();
    }

    /** Whoever is woken up reads the description first, and goes where it points. */
    @ParameterizedTest
    @EnumSource
    void saysWhatHappenedWhatToDoFirstAndWhereToReadOn(PipelineAlarm definition) throws IOException {
        List<String> runbook = Files.readAllLines(Path.of("../docs/operations.md"));

        assertThat(alarm(definition.label()).path("AlarmDescription").asText())
                .matches(".+\\. First: .+\\. Runbook: docs/operations\\.md#" + definition.label());
        assertThat(runbook).contains("### " + definition.label());
    }

    /** A section that no alarm leads to is out of date, and so is an alarm without one. */
    @Test
    void runbookHasASectionForEachAlarmAndNoOther() throws IOException {
        String alarms = Files.readString(Path.of("../docs/operations.md"))
                .split("\n## Alarms\n", 2)[1]
                .split("\n## ", 2)[0];

        assertThat(alarms.lines().filter(line -> line.startsWith("### ")).map(line -> line.substring(4)))
                .containsExactlyElementsOf(Arrays.stream(PipelineAlarm.values())
                        .map(PipelineAlarm::label)
                        .toList());
    }

    private JsonNode alarm(String label) {
        return template.named("AWS::CloudWatch::Alarm", "AlarmName", SERVICE + "-" + label);
    }
}
