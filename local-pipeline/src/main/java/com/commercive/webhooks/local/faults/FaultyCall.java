package com.commercive.webhooks.local.faults;

import com.commercive.webhooks.local.http.Request;
import java.nio.charset.StandardCharsets;

/** Read of a call what faults are chosen by. */
record FaultyCall(Request request) {
    /** Whether a function made it: the one that receives messages is the event source, which is AWS's own. */
    boolean isOfAFunction() {
        return request.header("X-Amz-Target")
                .filter(target -> target.endsWith(".ReceiveMessage"))
                .isEmpty();
    }

    boolean isOn(String table) {
        return new String(request.body(), StandardCharsets.UTF_8).contains("\"TableName\":\"" + table + "\"");
    }
}
