package com.commercive.webhooks.model.envelope;

import com.commercive.webhooks.model.id.Sha256;
import com.commercive.webhooks.model.topic.Topic;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The message group and the deduplication id of a message. For both, SQS accepts 1 to 128 ASCII letters, digits and
 * punctuation characters (Amazon SQS API, SendMessage). An id that it would refuse is hashed.
 */
final class FifoIds {
    private static final Pattern ACCEPTED = Pattern.compile("[!-~]{1,128}");

    private FifoIds() {}

    /** Returns the group by the topic's family; where the family gives none, the webhook is a group of its own. */
    static String messageGroup(Envelope envelope) {
        return accepted(Topic.named(envelope.topic())
                .flatMap(topic -> topic.family().messageGroup(envelope.shopDomain(), envelope.resource()))
                .orElse(envelope.id().value()));
    }

    /** Returns the webhook id, so that SQS drops a second delivery within five minutes. */
    static String deduplicationId(Envelope envelope) {
        return accepted(envelope.id().value());
    }

    /** Returns a new id for a webhook that is sent again on purpose. Under its old id, SQS would silently drop it. */
    static String freshDeduplicationId() {
        return UUID.randomUUID().toString();
    }

    private static String accepted(String id) {
        return ACCEPTED.matcher(id).matches() ? id : Sha256.hex(id);
    }
}
