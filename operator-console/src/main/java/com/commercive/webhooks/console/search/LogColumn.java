package com.commercive.webhooks.console.search;

import java.util.Locale;

/** A column of the log table that the console reads by name. */
public enum LogColumn {
    WEBHOOK_ID,
    TOPIC,
    SHOP_DOMAIN,
    STORE_ID,
    RESOURCE,
    CREATED_AT,
    PROCESSED,
    OUTCOME,
    ERROR,
    FAILED,
    PAYLOAD,
    PAYLOAD_GZIP;

    public String attribute() {
        return name().toLowerCase(Locale.ROOT);
    }
}
