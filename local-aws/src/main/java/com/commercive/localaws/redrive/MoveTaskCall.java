package com.commercive.localaws.redrive;

import com.commercive.localaws.http.LoopbackRequest;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A call of one of the three actions of message move tasks, in either protocol of SQS.
 *
 * @param parameters by name, each as text
 */
record MoveTaskCall(Action action, Protocol protocol, Map<String, String> parameters) {
    /** The actions. Each constant has the name of its action. */
    enum Action {
        StartMessageMoveTask,
        ListMessageMoveTasks,
        CancelMessageMoveTask;

        static Optional<Action> named(String name) {
            for (Action action : values()) {
                if (action.name().equals(name)) {
                    return Optional.of(action);
                }
            }
            return Optional.empty();
        }
    }

    private static final String TARGET_PREFIX = "AmazonSQS.";

    MoveTaskCall {
        parameters = Map.copyOf(parameters);
    }

    /** Returns the call that a request makes; empty where it calls another action. */
    static Optional<MoveTaskCall> of(LoopbackRequest request) throws IOException {
        Optional<String> target = request.header("X-Amz-Target");
        return target.isPresent() ? ofJson(target.get(), request) : ofQuery(request);
    }

    private static Optional<MoveTaskCall> ofJson(String target, LoopbackRequest request) throws IOException {
        if (!target.startsWith(TARGET_PREFIX)) {
            return Optional.empty();
        }
        Optional<Action> action = Action.named(target.substring(TARGET_PREFIX.length()));
        if (action.isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> parameters = new TreeMap<>();
        JsonNode body = JsonProtocol.JSON.readTree(request.body());
        body.properties()
                .forEach(
                        field -> parameters.put(field.getKey(), field.getValue().asText()));
        return Optional.of(new MoveTaskCall(action.get(), new JsonProtocol(), parameters));
    }

    private static Optional<MoveTaskCall> ofQuery(LoopbackRequest request) {
        Map<String, String> parameters = QueryProtocol.parameters(request);
        return Action.named(parameters.getOrDefault("Action", ""))
                .map(action -> new MoveTaskCall(action, new QueryProtocol(), parameters));
    }

    String required(String parameter) {
        return optional(parameter)
                .orElseThrow(() -> new SqsError(
                        SqsError.Kind.MISSING_PARAMETER, "The request must contain the parameter " + parameter + "."));
    }

    Optional<String> optional(String parameter) {
        return Optional.ofNullable(parameters.get(parameter)).filter(value -> !value.isEmpty());
    }

    Optional<Integer> between(String parameter, int least, int most) {
        return optional(parameter).map(value -> {
            try {
                int number = Integer.parseInt(value);
                if (least <= number && number <= most) {
                    return number;
                }
            } catch (NumberFormatException noNumber) {
                // Refused like a number out of range.
            }
            throw SqsError.invalid(
                    "Value %s for parameter %s is invalid. Reason: Must be between %d and %d, if provided."
                            .formatted(value, parameter, least, most));
        });
    }
}
