package com.commercive.webhooks.processor.webhook;

import com.commercive.webhooks.model.metrics.Metric;
import com.commercive.webhooks.model.metrics.Metrics;
import com.commercive.webhooks.model.topic.ApiVersion;
import com.commercive.webhooks.model.topic.NeededFields;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A watch for bodies that Shopify has changed: of an API version that this code was not tried with, or without a field that
 * it reads. Such a body is applied as far as it goes. Each is counted, and the first of a topic and version on a day is
 * logged. Thread-safe.
 */
final class DriftWatch {
    private static final Logger LOG = LoggerFactory.getLogger(DriftWatch.class);

    private final Metrics metrics;
    private final Set<Warning> warnings = ConcurrentHashMap.newKeySet();

    DriftWatch(Metrics metrics) {
        this.metrics = metrics;
    }

    /** @param apiVersion as the header names it; a webhook without it says nothing of its version */
    void look(Webhook webhook, Optional<String> apiVersion) {
        List<String> absent = webhook.body().absent(NeededFields.of(webhook.topic()));
        if (absent.isEmpty() && apiVersion.map(ApiVersion::isTested).orElse(true)) {
            return;
        }
        String topic = webhook.topic().shopifyName();
        if (webhook.receive().isFirst()) {
            metrics.count(Metric.DRIFT, topic);
        }
        LocalDate day = LocalDate.ofInstant(webhook.now(), ZoneOffset.UTC);
        String version = apiVersion.map(ApiVersion::label).orElse("none");
        warnings.removeIf(warning -> !warning.day().equals(day));
        if (warnings.add(new Warning(topic, version, day))) {
            LOG.atWarn()
                    .addKeyValue("api_version", version)
                    .addKeyValue("absent", String.join(" ", absent))
                    .log("Drift in {} webhook", topic);
        }
    }

    private record Warning(String topic, String version, LocalDate day) {}
}
