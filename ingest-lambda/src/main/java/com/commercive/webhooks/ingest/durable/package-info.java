/**
 * Where a webhook is safe: the log row and the queue message, either of which is enough, written side by side within
 * 1.5 s; with neither, the function's own log stream.
 */
@NullMarked
package com.commercive.webhooks.ingest.durable;

import org.jspecify.annotations.NullMarked;
