package com.commercive.webhooks.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The requests, and how the privacy function works on them. */
final class PrivacyRequestTest extends PrivacyFixture {
    @Test
    void aDataRequestWaitsForAPerson() {
        Delivery request = process(compliance(
                "customers/data_request",
                "\"customer\": {\"id\": 7}, \"orders_requested\": [1], \"data_request\": {\"id\": 5}"));

        run();

        assertThat(request(request)).containsEntry("kind", "data_request").containsEntry("state", "waiting");
        assertThat(rowsWith("Mara@")).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "shop/redact | \"customer\": {\"id\": 7} | body: expected a shop's redaction",
                "shop/redact | \"orders_to_redact\": [] | body: expected a shop's redaction",
                "customers/redact | \"customer\": {\"id\": 7}, \"orders_requested\": [1] | body: expected a customer's redaction",
                "customers/redact | \"orders_to_redact\": [], \"data_request\": {\"id\": 1} | data_request: expected no such field",
                "customers/redact | \"orders_to_redact\": [\"x\"] | orders_to_redact: expected a positive integer, found text",
                "customers/data_request | \"customer\": {\"id\": 7} | body: expected a data request's",
            })
    void aBodyOfAnotherKindIsPermanent(String topic, String fields, String error) {
        Delivery request = compliance(topic, fields);
        log(request);

        assertThat(setup.process(handler, request)).containsExactly(request.webhookId());

        assertThat(setup.logRow(request).get("error")).startsWith(error);
        assertThat(request(request)).isEmpty();
    }

    @Test
    void theSameRequestAgainIsTheSame() {
        Delivery request = process(customerRedact("{\"id\": 7}", "1"));
        runUntilDone();

        process(request);

        assertThat(request(request)).containsEntry("state", "done");
    }

    /** Each call of a run is the last one before the function is killed; the next run goes on. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 8, 12, 16, 20, 25, 30, 35})
    void aRunThatWasKilledIsGoneOnWith(int calls) {
        Delivery request = process(customerRedact("{\"id\": 7, \"email\": \"Mara@example.com\"}", "1"));
        AtomicInteger made = new AtomicInteger();
        setup.faults.failBefore(any -> made.incrementAndGet() > calls);
        try {
            run();
        } catch (RuntimeException killed) {
            assertThat(killed).isNotNull();
        }
        setup.faults.heal();

        runUntilDone();

        assertThat(request(request)).containsEntry("state", "done");
        assertThat(rowsWith("Mara")).isEmpty();
        assertThat(rowsWith("Bo@")).hasSize(2 + 2);
    }

    @Test
    void twoRunsAtOnceDoNoHarm() {
        Delivery request = process(customerRedact("{\"id\": 7, \"email\": \"Mara@example.com\"}", "1"));

        for (int round = 0; round < 3; round++) {
            CompletableFuture.allOf(CompletableFuture.runAsync(this::run), CompletableFuture.runAsync(this::run))
                    .join();
            now = now.plus(Duration.ofMinutes(1));
        }

        assertThat(request(request)).containsEntry("state", "done");
        assertThat(rowsWith("Mara")).isEmpty();
        assertThat(rowsWith("Bo@")).hasSize(2 + 2);
    }
}
