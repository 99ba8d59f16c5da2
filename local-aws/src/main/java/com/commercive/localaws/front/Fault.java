package com.commercive.localaws.front;

import com.commercive.localaws.http.LoopbackRequest;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A way in which calls fail, and the calls that do.
 *
 * @param share of the calls, 0 to 1; a service that refuses connections refuses all of them
 * @param table the only table whose calls fail; empty: all calls of the service
 */
public record Fault(Mode mode, double share, Optional<String> table) {
    /** The ways in which a call fails. */
    public enum Mode {
        /** No connection is accepted, and those that are open are reset. */
        REFUSED,
        /** The call is read and never answered. */
        HANGING,
        /** The connection is reset before anything is done. */
        RESET,
        /** The call takes up to {@value FaultFront#SLOWEST_MILLISECONDS} ms. */
        SLOW,
        /** The service answers that it failed. */
        SERVER_ERROR,
        /** The service answers that it is called too often. */
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

    /**
     * Returns whether the call can fail. One that receives messages cannot: it is the event source that makes it, which is
     * AWS' own.
     */
    boolean concerns(LoopbackRequest call) {
        boolean receives = call.header("X-Amz-Target")
                .filter(target -> target.endsWith(".ReceiveMessage"))
                .isPresent();
        return !receives && table.map(name -> isOn(name, call)).orElse(true);
    }

    private static boolean isOn(String table, LoopbackRequest call) {
        return new String(call.body(), StandardCharsets.UTF_8).contains("\"TableName\":\"" + table + "\"");
    }
}
