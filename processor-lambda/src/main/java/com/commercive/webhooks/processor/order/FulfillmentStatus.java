package com.commercive.webhooks.processor.order;

/** Name the two values of {@code fulfillment_status} that we set ourselves; others come from bodies as they are. */
public final class FulfillmentStatus {
    /** What null means in an order's body. */
    public static final String UNFULFILLED = "unfulfilled";

    public static final String FULFILLED = "fulfilled";

    private FulfillmentStatus() {}
}
