package com.commercive.webhooks.processor.batch;

import java.time.Duration;

/** Report a message as not done, to be seen again after a time. */
public record Held(ReceivedMessage message, Duration time) {}
