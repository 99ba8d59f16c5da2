package com.commercive.webhooks.ingest;

import static com.commercive.webhooks.ingest.IngestSetup.RECEIVED;
import static com.commercive.webhooks.ingest.IngestSetup.UNAUTHORIZED;
import static com.commercive.webhooks.ingest.IngestSetup.answer;
import static org.assertj.core.api.Assertions.assertThat;

import com.commercive.localaws.testing.EmulatedAws;
import com.commercive.webhooks.ingest.samples.CapturedOutput;
import com.commercive.webhooks.ingest.samples.SampleEvent;
import com.commercive.webhooks.ingest.samples.Signature;
import com.commercive.webhooks.ingest.verify.UnreadableSecret;
import com.commercive.webhooks.ingest.verify.WebhookSecrets;
import com.commercive.webhooks.model.table.TableCreation;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a bad signature is answered, and what becomes of its webhook. */
final class IngestSignatureTest {
    @RegisterExtension
    static final EmulatedAws aws = new EmulatedAws(TableCreation::requests);

    @RegisterExtension
    final CapturedOutput output = new CapturedOutput();

    @RegisterExtension
    final IngestSetup ingest = new IngestSetup(aws);

    private final IngestHandler handler = ingest.handler(ResponsePolicy.ALWAYS_200);

    static Stream<SampleEvent> forged() {
        SampleEvent event = SampleEvent.file("orders-create").webhookId("w-forged");
        return Stream.of(
                event.tampered(),
                event.without("x-shopify-hmac-sha256"),
                event.header("x-shopify-hmac-sha256", "AAAA"),
                event.header("x-shopify-hmac-sha256", Signature.with("another-secret", event.body())),
                event.body(new byte[0]));
    }

    /** Nothing of it is stored: anybody could fill the tables, and write rows of any shop. */
    @ParameterizedTest
    @MethodSource("forged")
    void storesNothingOfABadSignature(SampleEvent event) {
        assertThat(answer(handler, event)).isEqualTo(RECEIVED);

        assertThat(ingest.row("w-forged")).isEmpty();
        assertThat(ingest.queued()).isEmpty();
        assertThat(output.lines("WARNING: Invalid HMAC signature"))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.path("level").asText()).isEqualTo("WARN");
                    assertThat(line.path("topic").asText()).isEqualTo("orders/create");
                    assertThat(line.path("reason").asText()).isNotEmpty();
                });
        assertThat(output.counted()).containsExactly("orders/create InvalidSignature");
    }

    @ParameterizedTest
    @ValueSource(strings = {"customers/data_request", "customers/redact", "shop/redact"})
    void answers401ToAComplianceTopicWithABadSignature(String topic) {
        SampleEvent event = SampleEvent.file("customers-redact")
                .header("x-shopify-topic", topic)
                .webhookId("w-forged");

        assertThat(answer(handler, event.tampered())).isEqualTo(UNAUTHORIZED);
        assertThat(ingest.row("w-forged")).isEmpty();
    }

    /** So the console of Secrets Manager stores a secret by default: taken for the secret, it makes each webhook a forgery. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"SHOPIFY_API_KEY\":\"a1b2c3\",\"SHOPIFY_API_SECRET\":\"hush-hush\"}",
                "  {\"SHOPIFY_API_SECRET\": \"hush-hush\"}\n",
                "{\"a\":\"{\",hush-hush,\"b\":\"}\"}",
            })
    void answers503AndSaysHowToNameTheFieldWhereTheSecretIsJson(String secret) {
        WebhookSecrets secrets = WebhookSecrets.from(Map.of("SHOPIFY_WEBHOOK_SECRET", secret), ingest.clock);

        assertThat(answer(ingest.handler(secrets, ResponsePolicy.ALWAYS_200), SampleEvent.file("orders-create")))
                .isEqualTo("503 {\"message\":\"Try again later\"}");

        assertThat(output.lines()).anySatisfy(line -> {
            assertThat(line.path("level").asText()).isEqualTo("ERROR");
            assertThat(line.path("message").asText())
                    .contains("JSON object", "SHOPIFY_WEBHOOK_SECRET_ARN", ":secret:{name}:{field}");
        });
        assertThat(output.text()).doesNotContain("hush-hush", "a1b2c3");
        assertThat(ingest.queued()).isEmpty();
    }

    @Test
    void answers401ToAnyBadSignatureWhereItIsStrict() {
        assertThat(answer(
                        ingest.handler(ResponsePolicy.STRICT),
                        SampleEvent.file("orders-create").tampered()))
                .isEqualTo(UNAUTHORIZED);
    }

    /** Nothing can be known of the webhook: Shopify must deliver it again, whatever the policy. */
    @ParameterizedTest
    @ValueSource(strings = {"ALWAYS_200", "STRICT"})
    void answers503WhileNoSecretWasEverReadable(ResponsePolicy policy) {
        IngestHandler blind = ingest.handler(UnreadableSecret.withClock(ingest.clock), policy);

        assertThat(answer(blind, SampleEvent.file("orders-create").webhookId("w-blind")))
                .isEqualTo("503 {\"message\":\"Try again later\"}");
        assertThat(ingest.row("w-blind")).isEmpty();
        assertThat(ingest.queued()).isEmpty();
    }
}
