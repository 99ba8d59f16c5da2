package com.commercive.localaws.redrive;

import com.commercive.localaws.http.LoopbackResponse;
import java.util.List;
import java.util.Map;

/** A protocol of SQS, which determines how responses are written. */
sealed interface Protocol permits JsonProtocol, QueryProtocol {
    /** Returns a response with one value. */
    LoopbackResponse value(MoveTaskCall.Action action, String name, Object value);

    /** Returns a response with a list of structures, each with its fields in order. */
    LoopbackResponse list(MoveTaskCall.Action action, List<Map<String, Object>> entries);

    LoopbackResponse error(SqsError error);
}
