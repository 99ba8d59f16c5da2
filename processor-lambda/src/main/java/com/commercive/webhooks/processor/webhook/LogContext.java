package com.commercive.webhooks.processor.webhook;

import com.commercive.webhooks.model.envelope.Envelope;
import org.slf4j.MDC;

/** The names of a webhook in each log line of its thread, until it is closed. */
final class LogContext implements AutoCloseable {
    private static final String ID = "webhook_id";
    private static final String TOPIC = "topic";
    private static final String SHOP = "shop_domain";

    private LogContext() {}

    static LogContext of(Envelope envelope) {
        MDC.put(ID, envelope.id().value());
        MDC.put(TOPIC, envelope.topic());
        MDC.put(SHOP, envelope.shopDomain().orElse(""));
        return new LogContext();
    }

    @Override
    public void close() {
        MDC.remove(ID);
        MDC.remove(TOPIC);
        MDC.remove(SHOP);
    }
}
