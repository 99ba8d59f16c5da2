package com.commercive.webhooks.model.resilience;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Bound what is left of a time, such as that of an invocation. */
public record Deadline(Instant at, InstantSource clock) {
    public static Deadline in(Duration time, InstantSource clock) {
        return new Deadline(clock.instant().plus(time), clock);
    }

    /** The earlier one of this and a time from now. */
    public Deadline orIn(Duration time) {
        Deadline other = in(time, clock);
        return other.at().isBefore(at) ? other : this;
    }

    public Deadline plus(Duration time) {
        return new Deadline(at.plus(time), clock);
    }

    /** What is left; zero where nothing is. */
    public Duration left() {
        Duration left = Duration.between(clock.instant(), at);
        return left.isNegative() ? Duration.ZERO : left;
    }

    public boolean isOver() {
        return left().isZero();
    }
}
