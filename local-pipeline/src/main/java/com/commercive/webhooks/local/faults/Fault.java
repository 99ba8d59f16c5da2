package com.commercive.webhooks.local.faults;

import java.util.Optional;

/**
 * Say what goes wrong, and with which calls.
 *
 * @param share of the calls, 0 to 1; a service that refuses connections refuses all of them
 * @param table the only table that is concerned; empty: the whole service
 */
public record Fault(Mode mode, double share, Optional<String> table) {
    /** Name the ways in which a call fails. */
    public enum Mode {
        /** Nobody listens; what is connected is cut off. */
        REFUSED,
        /** The call is read and never answered. */
        HANGING,
        /** The connection is reset before anything is done. */
        RESET,
        /** The call takes up to twice the time that the functions wait for one. */
        SLOW,
        /** The service answers that it failed. */
        SERVER_ERROR,
        /** The service answers that it is asked too much. */
        THROTTLED,
        /** The call is done, and the connection is reset before the answer. */
        ANSWER_DROPPED,
        /** The call is done, and the function's own code throws when it has the answer: a {@link Bug}. */
        CODE_THROWS
    }

    public static Fault of(Mode mode, double share) {
        return new Fault(mode, share, Optional.empty());
    }

    public static Fault ofTable(Mode mode, double share, String table) {
        return new Fault(mode, share, Optional.of(table));
    }

    boolean concerns(FaultyCall call) {
        return table.map(call::isOn).orElse(true);
    }
}
