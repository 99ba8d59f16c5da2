package com.commercive.localaws.trigger;

import com.commercive.localaws.function.InvocationOutcome;
import com.commercive.localaws.function.InvocationOutcome.Answer;
import com.commercive.localaws.function.InvocationOutcome.FunctionError;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.sqs.model.Message;

/** The outcome of a batch, as the response of the function reports it. */
sealed interface BatchOutcome {
    ObjectMapper JSON = new ObjectMapper();

    /** The messages that are done. The others become visible again. */
    record Finished(List<Message> messages) implements BatchOutcome {}

    /** A batch of which no message is done: the function failed, or its response is malformed. */
    record Failed() implements BatchOutcome {}

    static BatchOutcome of(InvocationOutcome outcome, List<Message> batch) {
        return switch (outcome) {
            case Answer(byte[] payload) -> ofAnswer(payload, batch);
            case FunctionError error -> new Failed();
        };
    }

    private static BatchOutcome ofAnswer(byte[] payload, List<Message> batch) {
        try {
            return ofAnswer(JSON.readTree(payload), batch);
        } catch (IOException noJson) {
            return new Failed();
        }
    }

    private static BatchOutcome ofAnswer(JsonNode answer, List<Message> batch) {
        JsonNode failures = answer.path("batchItemFailures");
        if (answer.isNull() || answer.isMissingNode() || isAbsentIn(answer, failures)) {
            return new Finished(batch);
        }
        if (!failures.isArray()) {
            return new Failed();
        }
        Set<String> known = batch.stream().map(Message::messageId).collect(Collectors.toSet());
        Set<String> failed = new HashSet<>();
        for (JsonNode failure : failures) {
            JsonNode id = failure.path("itemIdentifier");
            if (!id.isTextual() || !known.contains(id.asText())) {
                return new Failed();
            }
            failed.add(id.asText());
        }
        return new Finished(batch.stream()
                .filter(message -> !failed.contains(message.messageId()))
                .toList());
    }

    private static boolean isAbsentIn(JsonNode answer, JsonNode failures) {
        return answer.isObject() && (failures.isMissingNode() || failures.isNull());
    }
}
