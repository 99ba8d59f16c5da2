package com.commercive.webhooks.local.sqs;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.Optional;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;

/** Look queues up by their ARNs. */
record Queues(SqsClient client) {
    Optional<String> url(String arn) {
        String name = arn.substring(arn.lastIndexOf(':') + 1);
        try {
            return Optional.of(
                    client.getQueueUrl(request -> request.queueName(name)).queueUrl());
        } catch (QueueDoesNotExistException missing) {
            return Optional.empty();
        }
    }

    /** Whether some queue's redrive policy names it. */
    boolean isDeadLetterQueue(String arn) {
        return client.listQueues().queueUrls().stream()
                .map(url -> attribute(url, QueueAttributeName.REDRIVE_POLICY))
                .flatMap(Optional::stream)
                .anyMatch(policy -> deadLetterTarget(policy).equals(arn));
    }

    private static String deadLetterTarget(String policy) {
        try {
            return JsonProtocol.JSON
                    .readTree(policy)
                    .path("deadLetterTargetArn")
                    .asText();
        } catch (JsonProcessingException unreadable) {
            return "";
        }
    }

    long visibleMessages(String url) {
        return attribute(url, QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES)
                .map(Long::parseLong)
                .orElse(0L);
    }

    private Optional<String> attribute(String url, QueueAttributeName name) {
        return Optional.ofNullable(
                client.getQueueAttributes(request -> request.queueUrl(url).attributeNames(name))
                        .attributes()
                        .get(name));
    }
}
