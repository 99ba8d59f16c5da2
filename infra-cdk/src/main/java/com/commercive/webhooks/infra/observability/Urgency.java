package com.commercive.webhooks.infra.observability;

import java.util.Locale;

/** How soon somebody must look at an alarm. */
enum Urgency {
    /** Now, at night too. */
    ALARM,
    /** Within days. */
    TICKET;

    String plural() {
        return name().toLowerCase(Locale.ROOT) + "s";
    }
}
