package com.commercive.webhooks.infra.functions;

import static org.assertj.core.api.Assertions.assertThat;

import com.commercive.webhooks.infra.template.StackTemplate;
import com.commercive.webhooks.model.deployment.EnvironmentVariable;
import com.commercive.webhooks.model.deployment.PipelineFunction;
import com.commercive.webhooks.model.deployment.Stage;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FunctionConstructTest {
    private final StackTemplate template = StackTemplate.ofDefaults();

    @ParameterizedTest
    @EnumSource
    void createsEachFunctionAsItIsDefined(PipelineFunction definition) {
        JsonNode function = template.function(definition.suffix());

        assertThat(function.path("Handler").asText()).isEqualTo(definition.handler());
        assertThat(function.path("Timeout").asLong())
                .isEqualTo(definition.timeout().toSeconds());
        assertThat(function.path("MemorySize").asInt()).isEqualTo(512);
        assertThat(function.path("Architectures")).extracting(JsonNode::asText).containsExactly("arm64");
    }

    /** A runtime older than the class files refuses to load them, at the first webhook. */
    @ParameterizedTest
    @EnumSource
    void runsOnTheJavaThatItIsCompiledFor(PipelineFunction definition) throws IOException {
        assertThat(template.function(definition.suffix()).path("Runtime").asText())
                .isEqualTo("java" + javaOf(PipelineFunction.class));
    }

    @ParameterizedTest
    @CsvSource({"ingest, PublishedVersions", "processor, PublishedVersions", "requeue, ''"})
    void startsFromASnapshotWhereSomebodyWaits(String function, String snapStart) {
        assertThat(template.function(function).path("SnapStart").path("ApplyOn").asText())
                .isEqualTo(snapStart);
    }

    @ParameterizedTest
    @EnumSource
    void isCalledByAnAliasOfAPublishedVersion(PipelineFunction definition) {
        String function = template.id(
                "AWS::Lambda::Function", properties -> properties.equals(template.function(definition.suffix())));
        String version = template.id(
                "AWS::Lambda::Version",
                properties ->
                        properties.path("FunctionName").path("Ref").asText().equals(function));

        JsonNode alias = template.only(
                "AWS::Lambda::Alias",
                properties ->
                        properties.path("FunctionName").path("Ref").asText().equals(function));

        assertThat(alias.path("Name").asText()).isEqualTo("live");
        assertThat(alias.path("FunctionVersion").path("Fn::GetAtt").path(0).asText())
                .isEqualTo(version);
    }

    @ParameterizedTest
    @EnumSource
    void logsJsonToAGroupOfItsOwn(PipelineFunction definition) {
        JsonNode logging = template.function(definition.suffix()).path("LoggingConfig");
        String name = "/aws/lambda/commercive-webhooks-dev-" + definition.suffix();

        JsonNode logGroup = template.named("AWS::Logs::LogGroup", "LogGroupName", name);

        assertThat(logGroup.path("RetentionInDays").asInt()).isEqualTo(14);
        assertThat(logging.path("LogFormat").asText()).isEqualTo("JSON");
        assertThat(logging.path("ApplicationLogLevel").asText()).isEqualTo("INFO");
        assertThat(logging.path("LogGroup").path("Ref").asText())
                .isEqualTo(template.id("AWS::Logs::LogGroup", properties -> properties.equals(logGroup)));
    }

    /** It may hold the last copy of a webhook. */
    @Test
    void logGroupsAreKeptWhenTheStackIsDeleted() {
        assertThat(template.resources("AWS::Logs::LogGroup"))
                .hasSize(4)
                .allSatisfy(logGroup -> assertThat(
                                logGroup.getValue().path("DeletionPolicy").asText())
                        .isEqualTo("Retain"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ingest | DYNAMODB_TABLE_PREFIX METRICS_NAMESPACE SHOPIFY_WEBHOOK_SECRET_ARN WEBHOOK_QUEUE_URL"
                        + " WEBHOOK_RETENTION_DAYS",
                "processor | DYNAMODB_TABLE_PREFIX MAX_RECEIVE_COUNT METRICS_NAMESPACE RETRY_BASE_SECONDS"
                        + " RETRY_MAX_SECONDS SYNC_WAIT_SECONDS WEBHOOK_QUEUE_URL WEBHOOK_RETENTION_DAYS",
                "requeue | DYNAMODB_TABLE_PREFIX METRICS_NAMESPACE WEBHOOK_QUEUE_URL WEBHOOK_RETENTION_DAYS"
            })
    void getsTheVariablesThatItReadsAndNoOthers(String function, String variables) {
        Set<String> names = new TreeSet<>();
        variables(template, function).fieldNames().forEachRemaining(names::add);

        assertThat(String.join(" ", names)).isEqualTo(variables);
    }

    /** Prevents a variable that a function reads and no deployment sets. The secret itself is never in a template. */
    @Test
    void someFunctionGetsEachVariable() {
        StackTemplate prod = StackTemplate.ofProd();
        Set<String> names = new TreeSet<>();
        for (PipelineFunction function : PipelineFunction.values()) {
            JsonNode deployed = prod.named("AWS::Lambda::Function", "FunctionName", Stage.PROD.functionName(function));
            deployed.path("Environment").path("Variables").fieldNames().forEachRemaining(names::add);
        }

        assertThat(EnumSet.complementOf(EnumSet.of(EnvironmentVariable.SHOPIFY_WEBHOOK_SECRET)))
                .extracting(EnvironmentVariable::name)
                .containsExactlyInAnyOrderElementsOf(names);
    }

    @Test
    void learnsItsNamesAndLimits() {
        JsonNode processor = variables(template, "processor");

        assertThat(processor.path("DYNAMODB_TABLE_PREFIX").asText()).isEqualTo("commercive_dev_");
        assertThat(processor.path("METRICS_NAMESPACE").asText()).isEqualTo("commercive-webhooks-dev");
        assertThat(processor.path("WEBHOOK_QUEUE_URL").path("Ref").asText())
                .isEqualTo(template.id(
                        "AWS::SQS::Queue",
                        queue -> queue.path("QueueName").asText().equals("commercive-webhooks-dev.fifo")));
        assertThat(processor.path("MAX_RECEIVE_COUNT").asText()).isEqualTo("30");
        assertThat(processor.path("RETRY_BASE_SECONDS").asText()).isEqualTo("2");
        assertThat(processor.path("RETRY_MAX_SECONDS").asText()).isEqualTo("900");
        assertThat(processor.path("SYNC_WAIT_SECONDS").asText()).isEqualTo("120");
        assertThat(processor.path("WEBHOOK_RETENTION_DAYS").asText()).isEqualTo("90");
    }

    /** A value read at deployment would stand in the template, and a rotation would need a deployment. */
    @Test
    void learnsWhereTheSecretIsAndNotTheSecret() {
        assertThat(variables(template, "ingest")
                        .path("SHOPIFY_WEBHOOK_SECRET_ARN")
                        .toString())
                .endsWith(":secret:commercive-webhooks-dev/shopify\"]]}")
                .doesNotContain("resolve:secretsmanager");
    }

    @Test
    void takesWhatIsConfigured() {
        StackTemplate prod = StackTemplate.ofProd();
        JsonNode ingest = prod.named("AWS::Lambda::Function", "FunctionName", "commercive-webhooks-ingest");
        JsonNode variables = ingest.path("Environment").path("Variables");

        assertThat(ingest.path("MemorySize").asInt()).isEqualTo(1024);
        assertThat(variables.path("RESPONSE_POLICY").asText()).isEqualTo("strict");
        assertThat(variables.path("SHOPIFY_WEBHOOK_SECRET_ARN").asText())
                .isEqualTo(StackTemplate.SECRET_ARN + ":webhook_secret");
        assertThat(prod.properties("AWS::Logs::LogGroup"))
                .extracting(logGroup -> logGroup.path("RetentionInDays").asInt())
                .containsOnly(90);
    }

    private static JsonNode variables(StackTemplate template, String function) {
        return template.function(function).path("Environment").path("Variables");
    }

    /** The class file's major version, which is Java's plus 44 (Java Virtual Machine Specification, 4.1). */
    private static int javaOf(Class<?> compiled) throws IOException {
        String file = compiled.getSimpleName() + ".class";
        try (InputStream bytes = Objects.requireNonNull(compiled.getResourceAsStream(file));
                DataInputStream data = new DataInputStream(bytes)) {
            data.skipNBytes(6);
            return data.readUnsignedShort() - 44;
        }
    }
}
