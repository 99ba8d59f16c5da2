package com.commercive.webhooks.infra.observability;

/** A saved query of Logs Insights. The log lines are JSON objects, so a query names their fields. */
enum LogQuery {
    ONE_WEBHOOK("One webhook, from receipt to row", """
            filter webhook_id = "put its id here"
            | fields @timestamp, level, message, topic, shop_domain, outcome, error, attempts
            | sort @timestamp asc
            | limit 200"""),
    FAILURES_BY_ERROR("Failures by topic and error", """
            filter ispresent(error)
            | stats count(*) as failures, max(@timestamp) as latest by topic, error
            | sort failures desc
            | limit 50"""),
    FAILURES_BY_SHOP("Failures by shop", """
            filter ispresent(error)
            | stats count(*) as failures, count_distinct(webhook_id) as webhooks by shop_domain, topic
            | sort failures desc
            | limit 50"""),
    LAST_COPIES("Last copies", """
            filter message = "last_copy"
            | fields @timestamp, webhook_id, topic, @message
            | sort @timestamp asc
            | limit 1000"""),
    INVALID_SIGNATURES("Invalid signatures by reason", """
            filter message like /Invalid HMAC signature/
            | stats count(*) as requests, min(@timestamp) as earliest by reason, topic
            | sort requests desc
            | limit 50"""),
    UNKNOWN_TOPICS("Unknown topics by shop", """
            filter message = "Received unknown webhook"
            | stats count(*) as webhooks by topic, shop_domain
            | sort webhooks desc
            | limit 50"""),
    DRIFT("Drift by topic and API version", """
            filter message like /^Drift in/
            | stats max(@timestamp) as latest by topic, api_version, absent
            | sort latest desc
            | limit 100"""),
    EVENTS("Next-generation Events by shop", """
            filter topic like /^events\\// and message like /^Received/
            | stats count(*) as events, min(@timestamp) as earliest by topic, shop_domain
            | sort events desc
            | limit 50"""),
    STARTS("Starts from a snapshot, and their time", """
            filter type = "platform.report" and ispresent(record.metrics.restoreDurationMs)
            | stats count(*) as starts, avg(record.metrics.restoreDurationMs) as mean_ms,
                max(record.metrics.restoreDurationMs) as longest_ms by @log
            | sort starts desc""");

    private final String title;
    private final String text;

    LogQuery(String title, String text) {
        this.title = title;
        this.text = text;
    }

    String title() {
        return title;
    }

    String text() {
        return text;
    }
}
