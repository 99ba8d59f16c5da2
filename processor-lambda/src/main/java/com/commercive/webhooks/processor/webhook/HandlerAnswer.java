package com.commercive.webhooks.processor.webhook;

import java.time.Duration;

/** What a handler answers where nothing fails. */
public sealed interface HandlerAnswer permits Applied, HandlerAnswer.NotSynced {
    /**
     * The webhook is about something that another service has not written yet.
     *
     * @param delay after which it is to be tried again; longer than zero
     */
    record NotSynced(Duration delay) implements HandlerAnswer {
        public NotSynced {
            if (!delay.isPositive()) {
                throw new IllegalArgumentException("delay: expected a time longer than zero, found " + delay);
            }
        }
    }
}
