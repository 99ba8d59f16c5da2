package com.commercive.webhooks.infra.functions;

import java.util.List;

/**
 * The calls that Lambda makes with a function's permissions. They stand apart, because a test of the local system
 * compares all other permissions with the calls that the functions make themselves.
 */
public final class LambdaServiceCalls {
    /** Actions on the log group of each function. */
    public static final List<String> LOGS = List.of("logs:CreateLogStream", "logs:PutLogEvents");

    /** Actions on the queue, for the event source of the processor. */
    public static final List<String> POLLER =
            List.of("sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes");

    private LambdaServiceCalls() {}
}
