package com.commercive.webhooks.emulators;

/** Name the URLs of a queue and of its dead-letter queue. */
public record PipelineQueues(String queueUrl, String deadLetterQueueUrl) {}
