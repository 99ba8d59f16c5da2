package com.commercive.localaws.redrive;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;

/** The handle of a task, which clients get encoded. */
record TaskHandle(String taskId, String sourceArn) {
    static TaskHandle fresh(String sourceArn) {
        return new TaskHandle(UUID.randomUUID().toString(), sourceArn);
    }

    String encoded() {
        String json = "{\"taskId\":\"%s\",\"sourceArn\":\"%s\"}".formatted(taskId, sourceArn);
        return Base64.getEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    static TaskHandle decode(String encoded) {
        try {
            JsonNode json = JsonProtocol.JSON.readTree(Base64.getDecoder().decode(encoded));
            if (json.path("taskId").isTextual() && json.path("sourceArn").isTextual()) {
                return new TaskHandle(
                        json.path("taskId").asText(), json.path("sourceArn").asText());
            }
        } catch (IOException | IllegalArgumentException unreadable) {
            // Refused below.
        }
        throw SqsError.invalid("Value for parameter TaskHandle is invalid.");
    }
}
