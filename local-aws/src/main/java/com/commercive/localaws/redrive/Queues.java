package com.commercive.localaws.redrive;

import com.commercive.localaws.emulator.QueueAttributes;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.Optional;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;

/** The queues of the emulator, by their ARNs. */
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

    /** Returns whether the redrive policy of some queue names this one. */
    boolean isDeadLetterQueue(String arn) {
        return client.listQueues().queueUrls().stream()
                .map(url -> new QueueAttributes(client).redrivePolicy(url))
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

    int visibleMessages(String url) {
        return new QueueAttributes(client).visible(url);
    }
}
