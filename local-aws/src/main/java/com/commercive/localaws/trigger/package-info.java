/**
 * The triggers of a function: a Function URL (payload format 2.0), the event source of an SQS FIFO queue with partial batch
 * responses, and a schedule of EventBridge. Each follows the AWS documentation of its name.
 */
@NullMarked
package com.commercive.localaws.trigger;

import org.jspecify.annotations.NullMarked;
