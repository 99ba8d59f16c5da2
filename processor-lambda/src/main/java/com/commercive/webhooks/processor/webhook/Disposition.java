package com.commercive.webhooks.processor.webhook;

import java.time.Duration;

/** What becomes of a webhook's message after an attempt. */
public sealed interface Disposition {
    /** Delete it. */
    record Done() implements Disposition {}

    /** Keep it, and the later ones of its group, back until the cause has passed. */
    record RetryGroup() implements Disposition {}

    /** Keep it, and the later ones of its group, back for a time: nothing has failed. */
    record WaitGroup(Duration delay) implements Disposition {}

    /** Keep it back alone: the later ones of its group in this batch go on. */
    record RetryAlone() implements Disposition {}

    /** Make it visible at once, alone, until SQS moves it to the dead-letter queue. */
    record DeadLetter() implements Disposition {}
}
