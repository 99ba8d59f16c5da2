/**
 * Retries and the circuit breaker, in one place and only by Resilience4j: the SDK's own retries are off.
 *
 * <p>Within a call, there are at most three attempts. A throttled or reset request succeeds at the second or third attempt.
 * What still fails then is an outage, for which the queue is the better place to wait. No attempt begins after the caller's
 * deadline: 2 s for a message, less where the invocation ends before.
 */
@NullMarked
package com.commercive.webhooks.model.resilience;

import org.jspecify.annotations.NullMarked;
