package com.commercive.webhooks.local.sqs;

import com.commercive.webhooks.local.http.Response;
import java.util.List;
import java.util.Map;

/** Write answers as one of SQS's two protocols does. */
sealed interface Protocol permits JsonProtocol, QueryProtocol {
    /** Answer with one value. */
    Response value(MoveTaskCall.Action action, String name, Object value);

    /** Answer with a list of structures, each with its fields in order. */
    Response list(MoveTaskCall.Action action, List<Map<String, Object>> entries);

    Response error(SqsError error);
}
