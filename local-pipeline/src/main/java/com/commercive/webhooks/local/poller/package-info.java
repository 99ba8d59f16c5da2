/**
 * Lambda's event source for an SQS FIFO queue: batches become events, and the function's answer decides which of their
 * messages are deleted (AWS Lambda, "Using Lambda with Amazon SQS", partial batch responses).
 */
@NullMarked
package com.commercive.webhooks.local.poller;

import org.jspecify.annotations.NullMarked;
