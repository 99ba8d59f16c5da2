package com.commercive.webhooks.model.envelope;

import com.commercive.webhooks.model.id.Sha256;
import com.commercive.webhooks.model.topic.Topic;
import com.commercive.webhooks.model.topic.TopicFamily;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Name a message's group and its deduplication id. SQS takes 1 to 128 characters of ASCII letters, digits and
 * punctuation for either (Amazon SQS API, SendMessage); what it would refuse is hashed.
 */
final class FifoIds {
    private static final Pattern ACCEPTED = Pattern.compile("[!-~]{1,128}");

    private FifoIds() {}

    /** The thing whose order matters; the webhook itself where the body or the headers do not say it. */
    static String messageGroup(Envelope envelope) {
        String shop = envelope.shopDomain().orElse("").toLowerCase(Locale.ROOT);
        if (shop.isEmpty()) {
            return accepted(envelope.id().value());
        }
        return envelope.resource()
                .map(resource -> accepted(shop + "/" + resource))
                .orElseGet(() ->
                        accepted(isAboutTheShop(envelope) ? shop : envelope.id().value()));
    }

    /** The webhook id: SQS drops a second delivery within five minutes. */
    static String deduplicationId(Envelope envelope) {
        return accepted(envelope.id().value());
    }

    /** A new id for a webhook that is sent again on purpose: SQS would silently drop a known one. */
    static String freshDeduplicationId() {
        return UUID.randomUUID().toString();
    }

    private static boolean isAboutTheShop(Envelope envelope) {
        return Topic.named(envelope.topic())
                .map(topic -> topic.family() == TopicFamily.APP)
                .orElse(false);
    }

    private static String accepted(String id) {
        return ACCEPTED.matcher(id).matches() ? id : Sha256.hex(id);
    }
}
