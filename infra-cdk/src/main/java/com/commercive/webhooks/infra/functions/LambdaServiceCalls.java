package com.commercive.webhooks.infra.functions;

import java.util.List;

/** List the calls that Lambda makes in a function's name; whatever else a policy allows, the function calls itself. */
public final class LambdaServiceCalls {
    /** On each function's own log group. */
    public static final List<String> LOGS = List.of("logs:CreateLogStream", "logs:PutLogEvents");

    /** On the queue, for the processor. */
    public static final List<String> POLLER =
            List.of("sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes");

    private LambdaServiceCalls() {}
}
