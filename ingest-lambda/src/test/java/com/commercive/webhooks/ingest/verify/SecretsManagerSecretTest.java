package com.commercive.webhooks.ingest.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.commercive.webhooks.ingest.samples.FakeHttpClient;
import com.commercive.webhooks.ingest.samples.SampleEvent;
import com.commercive.webhooks.model.aws.AwsClients;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.ResourceNotFoundException;

final class SecretsManagerSecretTest {
    private static final String ARN = "arn:aws:secretsmanager:us-east-1:123456789012:secret:shopify-AbCdEf";

    private final List<String> asked = new ArrayList<>();

    @Test
    void readsAPlainSecret() {
        assertThat(secret(ARN, holding("hush-hush")).get()).isEqualTo("hush-hush");
        assertThat(asked).containsExactly(ARN);
    }

    @ParameterizedTest
    @ValueSource(strings = {":webhook_secret", ":webhook_secret::"})
    void readsAFieldOfAJsonSecret(String field) {
        String json = "{\"api_key\":\"k\",\"webhook_secret\":\"hush-hush\"}";

        assertThat(secret(ARN + field, holding(json)).get()).isEqualTo("hush-hush");
        assertThat(asked).as("the field is no part of the name").containsExactly(ARN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hush-hush",
                "{\"other\":\"hush-hush\"}",
                "{\"webhook_secret\":{\"value\":\"hush-hush\"}}",
                "{\"webhook_secret\":\"hush-hush",
                "[\"hush-hush\"]",
            })
    void neverQuotesASecretWithoutTheField(String stored) {
        assertThatIllegalStateException()
                .isThrownBy(
                        () -> secret(ARN + ":webhook_secret", holding(stored)).get())
                .withNoCause()
                .withMessage("the webhook secret: expected JSON with a text in the field webhook_secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "shopify", "arn:aws:secretsmanager:us-east-1", "nra:a:b:c:d:e:f"})
    void startsNoFunctionWithWhatIsNoArn(String text) {
        assertThatIllegalStateException()
                .isThrownBy(() -> secret(text, holding("hush-hush")))
                .withMessageStartingWith("SHOPIFY_WEBHOOK_SECRET_ARN: expected arn:");
    }

    @Test
    void saysThatABinaryValueIsNoSecret() {
        assertThatIllegalStateException()
                .isThrownBy(() -> secret(ARN, request -> FakeHttpClient.json(200, "{\"SecretBinary\":\"aHVzaA==\"}"))
                        .get())
                .withMessageContaining("expected text");
    }

    /** The function answers within seconds: it asks once, and the next webhook asks again. */
    @Test
    void asksOnceWhereSecretsManagerFails() {
        assertThatExceptionOfType(ResourceNotFoundException.class)
                .isThrownBy(() -> secret(ARN, request -> {
                            asked.add("asked");
                            return FakeHttpClient.json(400, "{\"__type\":\"ResourceNotFoundException\"}");
                        })
                        .get());
        assertThatThrownBy(() -> secret(ARN, request -> {
                            asked.add("asked again");
                            throw new IOException("reset");
                        })
                        .get())
                .hasRootCauseInstanceOf(IOException.class);

        assertThat(asked).containsExactly("asked", "asked again");
    }

    private FakeHttpClient.FakeService holding(String secret) {
        return request -> {
            asked.add(secretId(request));
            return answer(secret);
        };
    }

    private static String secretId(HttpExecuteRequest request) throws IOException {
        try (var body = request.contentStreamProvider().orElseThrow().newStream()) {
            return SampleEvent.json(body.readAllBytes()).path("SecretId").asText();
        }
    }

    private static HttpExecuteResponse answer(String secret) {
        return FakeHttpClient.json(
                200,
                JsonNodeFactory.instance
                        .objectNode()
                        .put("SecretString", secret)
                        .toString());
    }

    private static SecretsManagerSecret secret(String arn, FakeHttpClient.FakeService secretsManager) {
        SecretsManagerClient client = SecretsManagerClient.builder()
                .httpClient(new FakeHttpClient(secretsManager))
                .overrideConfiguration(AwsClients.oneAttemptOf(Duration.ofMinutes(1)))
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("any", "any")))
                .build();
        return new SecretsManagerSecret(client, arn);
    }
}
