/**
 * The order of webhooks in time, and the formats of times.
 */
@NullMarked
package com.commercive.webhooks.model.clock;

import org.jspecify.annotations.NullMarked;
