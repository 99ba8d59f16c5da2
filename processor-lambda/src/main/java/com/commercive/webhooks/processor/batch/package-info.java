/**
 * A batch of messages: groups side by side, a group's messages in order, and what SQS is told of each at the end.
 */
@NullMarked
package com.commercive.webhooks.processor.batch;

import org.jspecify.annotations.NullMarked;
