package com.commercive.webhooks.local.poller;

import java.util.List;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.Message;

/** Write the entries of a batch that deletes messages. */
final class Deletions {
    private Deletions() {}

    static List<DeleteMessageBatchRequestEntry> of(List<Message> messages) {
        return IntStream.range(0, messages.size())
                .mapToObj(n -> DeleteMessageBatchRequestEntry.builder()
                        .id(Integer.toString(n))
                        .receiptHandle(messages.get(n).receiptHandle())
                        .build())
                .toList();
    }
}
