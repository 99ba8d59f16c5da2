/** Tests of the queue and its dead-letter queue in the template. */
@NullMarked
package com.commercive.webhooks.infra.queue;

import org.jspecify.annotations.NullMarked;
