package com.commercive.webhooks.chaos;

import com.commercive.localaws.emulator.QueueAttributes;
import com.commercive.localaws.emulator.QueuePair;
import com.commercive.webhooks.model.envelope.MessageCodec;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

/** The contents of both queues, read past the proxies. */
record QueueContents(SqsClient sqs, QueuePair queues) {
    /** Returns the number of messages that are not done: visible, delayed or in flight. */
    int waiting() {
        return new QueueAttributes(sqs).all(queues.queueUrl());
    }

    int deadLetters() {
        return new QueueAttributes(sqs).all(queues.deadLetterQueueUrl());
    }

    /** Removes all dead letters and returns the id of each one's webhook. */
    List<String> takeDeadLetters() {
        List<String> ids = new ArrayList<>();
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

    /** Moves the dead letters back to the queue that they came from. */
    void redrive() {
        String arn = new QueueAttributes(sqs).arn(queues.deadLetterQueueUrl());
        sqs.startMessageMoveTask(request -> request.sourceArn(arn));
    }

    void clear() {
        sqs.purgeQueue(request -> request.queueUrl(queues.queueUrl()));
        sqs.purgeQueue(request -> request.queueUrl(queues.deadLetterQueueUrl()));
    }
}
