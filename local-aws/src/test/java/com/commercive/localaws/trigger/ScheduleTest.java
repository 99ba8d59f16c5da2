package com.commercive.localaws.trigger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.commercive.localaws.function.InvocationOutcome.FunctionError;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;

final class ScheduleTest {
    @Test
    void invokesAgainAndAgainWhateverTheFunctionAnswers() throws Exception {
        Queue<byte[]> events = new ConcurrentLinkedQueue<>();

        try (Schedule schedule = Schedule.every(Duration.ofMillis(10), "tick", event -> {
            events.add(event);
            return new FunctionError("failed");
        })) {
            await().until(() -> events.size() >= 3);
        }

        JsonNode event = new ObjectMapper().readTree(events.element());
        assertThat(event.path("source").asText()).isEqualTo("aws.events");
        assertThat(event.path("resources").path(0).asText()).endsWith(":rule/tick");
        assertThat(event.path("detail-type").asText()).isEqualTo("Scheduled Event");
    }
}
