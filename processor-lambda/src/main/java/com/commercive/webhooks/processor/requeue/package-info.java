/**
 * The scheduled function that sends what was logged and not queued, when SQS is back.
 */
@NullMarked
package com.commercive.webhooks.processor.requeue;

import org.jspecify.annotations.NullMarked;
