/**
 * The order of webhooks in time, and the format that times are written in.
 */
@NullMarked
package com.commercive.webhooks.model.clock;

import org.jspecify.annotations.NullMarked;
