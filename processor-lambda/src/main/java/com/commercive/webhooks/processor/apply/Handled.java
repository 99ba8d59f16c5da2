package com.commercive.webhooks.processor.apply;

/** Say what becomes of a webhook's message. */
public sealed interface Handled {
    /** Delete it. */
    record Finished() implements Handled {}

    /** Hold it, and the later ones of its group, until the cause has passed. */
    record Retry() implements Handled {}

    /** Let it come back at once, alone, until SQS moves it to the dead-letter queue. */
    record Poison() implements Handled {}

    /** Hold it alone: it is poison, and its row could not say so yet. */
    record Unrecorded() implements Handled {}
}
