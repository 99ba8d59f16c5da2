/**
 * The FIFO queue and its dead-letter queue, as one construct: neither can be created without the other, and both are
 * kept when the stack is deleted. The functions and the observability depend on it, so it depends on neither.
 */
@NullMarked
package com.commercive.webhooks.infra.queue;

import org.jspecify.annotations.NullMarked;
