package com.commercive.localaws.emulator;

/** The URLs of a queue and of its dead-letter queue. A record, so that the two are never taken for each other. */
public record QueuePair(String queueUrl, String deadLetterQueueUrl) {}
