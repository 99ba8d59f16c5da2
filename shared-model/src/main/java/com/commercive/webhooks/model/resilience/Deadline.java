package com.commercive.webhooks.model.resilience;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A deadline, such as that of an invocation, and the clock that it is compared with. */
public record Deadline(Instant at, InstantSource clock) {
    public static Deadline in(Duration time, InstantSource clock) {
        return new Deadline(clock.instant().plus(time), clock);
    }

    /** Returns the earlier of this deadline and one in that time from now. */
    public Deadline orIn(Duration time) {
        Deadline other = in(time, clock);
        return other.at().isBefore(at) ? other : this;
    }

    public Deadline plus(Duration time) {
        return new Deadline(at.plus(time), clock);
    }

    /** Returns the time that is left; zero after the deadline. */
    public Duration left() {
        Duration left = Duration.between(clock.instant(), at);
        return left.isNegative() ? Duration.ZERO : left;
    }

    public boolean isOver() {
        return left().isZero();
    }
}
