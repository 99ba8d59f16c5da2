package com.commercive.localaws.proxy;

import com.commercive.localaws.http.LoopbackRequest;
import com.commercive.localaws.http.LoopbackResponse;
import java.io.IOException;

/** A fault that the caller sees in the content of responses alone. Thread-safe. */
interface Alteration extends AutoCloseable {
    /**
     * A response.
     *
     * @param altered whether it differs from the one that a healthy service gives
     */
    record Altered(LoopbackResponse response, boolean altered) {}

    Altered answer(LoopbackRequest call) throws IOException, InterruptedException;

    /** Ends what belongs to the past: from now on, the service is seen as it is at this moment. */
    default void catchUp() {}

    @Override
    default void close() {}
}
