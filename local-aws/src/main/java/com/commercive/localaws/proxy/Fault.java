package com.commercive.localaws.proxy;

import com.commercive.localaws.http.LoopbackRequest;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A fault of a service: how calls fail, and which calls.
 *
 * @param share of the calls that fail, 0 to 1. A service that refuses connections refuses all of them
 * @param table the only table whose calls fail; empty: all calls of the service
 */
public record Fault(Mode mode, double share, Optional<String> table) {
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
        CODE_THROWS
    }

    public static Fault of(Mode mode, double share) {
        return new Fault(mode, share, Optional.empty());
    }

    public static Fault ofTable(Mode mode, double share, String table) {
        return new Fault(mode, share, Optional.of(table));
    }

    /**
     * Returns whether the call can fail. A call that receives messages cannot, as the event source makes it, which belongs
     * to AWS.
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
