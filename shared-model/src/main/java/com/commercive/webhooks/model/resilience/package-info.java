/**
 * Retries and the circuit breaker, in one place and by Resilience4j alone: the SDK's own retries are off.
 *
 * <p>In the call, a failure that passes is tried at most three times: a throttled or reset request is answered by the
 * second or third try, and what is still failing then is an outage, for which the queue is the better place to wait.
 * No try begins after the deadline that the caller gives, 2 s for a message, less where the invocation ends before.
 */
@NullMarked
package com.commercive.webhooks.model.resilience;

import org.jspecify.annotations.NullMarked;
