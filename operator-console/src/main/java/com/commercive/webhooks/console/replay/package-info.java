/**
 * Send webhooks again, through the queue and so through the stale guard, and note it in their rows.
 */
@NullMarked
package com.commercive.webhooks.console.replay;

import org.jspecify.annotations.NullMarked;
