package com.commercive.webhooks.model.privacy;

import java.util.Locale;

/** How a request stands. */
public enum RequestState {
    /** The privacy function works it off. */
    OPEN,
    /** It waits for a person. */
    WAITING,
    DONE;

    public String attribute() {
        return name().toLowerCase(Locale.ROOT);
    }
}
