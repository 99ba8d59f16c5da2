package com.commercive.webhooks.processor.webhook;

import com.commercive.webhooks.processor.table.Tables;

/** Applies the webhooks of one topic family. Idempotent, as it may be called again after any of its writes. */
@FunctionalInterface
public interface TopicHandler {
    HandlerAnswer apply(Webhook webhook, Tables tables);
}
