package com.commercive.webhooks.model.deployment;

/** List what AWS charges, in dollars, on demand in us-east-1. */
public enum Price {
    /** A gigabyte of memory for a second, on arm64. */
    GIGABYTE_SECOND(0.000_013_333_4),
    INVOCATION(0.000_000_2),
    /** A write of up to 1 KB to a table or an index. */
    WRITE_UNIT(0.000_000_625),
    /** A consistent read of up to 4 KB, or two others. */
    READ_UNIT(0.000_000_125),
    /** Up to ten messages and 64 KB. */
    FIFO_REQUEST(0.000_000_5),
    /** A byte that a log group takes. */
    LOG_BYTE(0.000_000_000_5);

    private final double dollars;

    Price(double dollars) {
        this.dollars = dollars;
    }

    public double dollars() {
        return dollars;
    }
}
