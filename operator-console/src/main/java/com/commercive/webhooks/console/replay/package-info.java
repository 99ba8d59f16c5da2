/**
 * Replays of webhooks: sent through the queue, so the stale guard applies, and noted in their rows.
 */
@NullMarked
package com.commercive.webhooks.console.replay;

import org.jspecify.annotations.NullMarked;
