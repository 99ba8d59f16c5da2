package com.commercive.webhooks.model.log;

/**
 * Who rejected a webhook: a message of it, received by a version of the function. The same message fails again with the
 * same version, so that it is not tried again. A later version tries it, and so does a redrive or a replay, which is
 * another message.
 *
 * @param messageId of SQS
 */
public record Rejection(String messageId, String functionVersion) {
    /** Returns the text of {@code rejected_by}. */
    String attribute() {
        return messageId + "#" + functionVersion;
    }
}
