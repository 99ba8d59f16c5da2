package com.commercive.webhooks.local.chaos;

import com.commercive.webhooks.emulators.PipelineQueues;
import com.commercive.webhooks.model.envelope.MessageCodec;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** Look into both queues, past the fronts. */
record QueueContents(SqsClient sqs, PipelineQueues queues) {
    /** Messages that are not done, be they held or under way. */
    int waiting() {
        return count(queues.queueUrl());
    }

    int deadLetters() {
        return count(queues.deadLetterQueueUrl());
    }

    private int count(String url) {
        return sqs
                .getQueueAttributes(request -> request.queueUrl(url)
                        .attributeNames(
                                QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES,
                                QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE,
                                QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED))
                .attributes()
                .values()
                .stream()
                .mapToInt(Integer::parseInt)
                .sum();
    }

    /** Take all dead letters out, and say which webhooks they hold. */
    Set<String> takeDeadLetters() {
        Set<String> ids = new HashSet<>();
        for (List<Message> some = receive(); !some.isEmpty(); some = receive()) {
            for (Message message : some) {
                ids.add(MessageCodec.read(message.body()).id().value());
                sqs.deleteMessage(request ->
                        request.queueUrl(queues.deadLetterQueueUrl()).receiptHandle(message.receiptHandle()));
            }
        }
        return ids;
    }

    private List<Message> receive() {
        return sqs.receiveMessage(
                        request -> request.queueUrl(queues.deadLetterQueueUrl()).maxNumberOfMessages(10))
                .messages();
    }

    /** Move the dead letters back to where they came from. */
    void redrive() {
        String arn = Objects.requireNonNull(sqs.getQueueAttributes(request ->
                        request.queueUrl(queues.deadLetterQueueUrl()).attributeNames(QueueAttributeName.QUEUE_ARN))
                .attributes()
                .get(QueueAttributeName.QUEUE_ARN));
        sqs.startMessageMoveTask(request -> request.sourceArn(arn));
    }

    void clear() {
        sqs.purgeQueue(request -> request.queueUrl(queues.queueUrl()));
        sqs.purgeQueue(request -> request.queueUrl(queues.deadLetterQueueUrl()));
    }
}
