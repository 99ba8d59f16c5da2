/**
 * A webhook on its way: what ingest knows of it, how the queue carries it, and its last copy in the log stream.
 */
@NullMarked
package com.commercive.webhooks.model.envelope;

import org.jspecify.annotations.NullMarked;
