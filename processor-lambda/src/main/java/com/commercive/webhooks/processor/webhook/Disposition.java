package com.commercive.webhooks.processor.webhook;

import java.time.Duration;

/** What becomes of a webhook's message after an attempt. */
public sealed interface Disposition {
    /** It is deleted. */
    record Done() implements Disposition {}

    /** It is kept back, with the later ones of its group, until the cause has passed. */
    record RetryGroup() implements Disposition {}

    /** It is kept back, with the later ones of its group, for a time: nothing has failed. */
    record WaitGroup(Duration delay) implements Disposition {}

    /** It is kept back alone: the later ones of its group in this batch go on. */
    record RetryAlone() implements Disposition {}

    /** It is visible at once, alone, until SQS moves it to the dead-letter queue. */
    record DeadLetter() implements Disposition {}
}
