package com.commercive.localaws.proxy;

/**
 * A fault of a service: how calls fail, and which calls.
 *
 * @param share of the calls that fail, 0 to 1. A service that refuses connections refuses all of them
 * @param calls the calls that can fail
 */
public record Fault(Mode mode, double share, CallSelection calls) {
    /** The ways in which a call fails. */
    public enum Mode {
        /** No connection is accepted, and those that are open are reset. */
        REFUSED,
        /** The call is read, and never answered. */
        HANGING,
        /** The connection is reset before the service gets the call. */
        RESET,
        /** The call takes up to {@value FaultProxy#MAX_DELAY_MILLISECONDS} ms. */
        SLOW,
        /** The service answers with an internal error. */
        SERVER_ERROR,
        /** The service answers that the caller is throttled. */
        THROTTLED,
        /** The service makes the call, and the connection is reset before the response. */
        ANSWER_DROPPED,
        /** The service makes the call, and the function's own code throws when it gets the response: a {@link Bug}. */
        CODE_THROWS,
        /** About half of the entries of a batch fail, within a response of status 200. */
        ENTRIES_FAIL,
        /** Messages that one receive has taken are given to the next one too, so that two instances have them at once. */
        DELIVERED_TWICE,
        /** An index is queried as it was some seconds ago: {@link LaggingIndexes#LAG}. */
        INDEX_LAGS
    }

    /** Returns a fault of any call that functions make. */
    public static Fault of(Mode mode, double share) {
        return new Fault(mode, share, CallSelection.ofFunctions());
    }

    public static Fault ofTable(Mode mode, double share, String table) {
        return new Fault(mode, share, CallSelection.ofTable(table));
    }

    public static Fault ofAction(Mode mode, double share, String action) {
        return new Fault(mode, share, CallSelection.ofAction(action));
    }

    /** Returns a fault of the calls that receive messages, which the event source makes. */
    public static Fault ofReceives(Mode mode, double share) {
        return ofAction(mode, share, "ReceiveMessage");
    }

    /** Returns the fault of an index that is throttled, so that its table refuses writes. */
    public static Fault throttledIndex(String table, String attribute) {
        return new Fault(Mode.THROTTLED, 1, CallSelection.ofWritesToIndex(table, attribute));
    }

    public static Fault failedEntries(double share) {
        return new Fault(Mode.ENTRIES_FAIL, share, CallSelection.ofBatches());
    }

    public static Fault deliveredTwice() {
        return ofReceives(Mode.DELIVERED_TWICE, 1);
    }

    public static Fault laggingIndexes() {
        return new Fault(Mode.INDEX_LAGS, 1, CallSelection.ofIndexQueries());
    }
}
