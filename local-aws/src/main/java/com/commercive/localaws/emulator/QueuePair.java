package com.commercive.localaws.emulator;

/** The URLs of a queue and of its dead-letter queue. It is a record, so that the two cannot be confused. */
public record QueuePair(String queueUrl, String deadLetterQueueUrl) {}
