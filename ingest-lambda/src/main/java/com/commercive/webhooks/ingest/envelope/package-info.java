/**
 * Which webhook a request is: its topic, its ids, and the thing whose order matters.
 */
@NullMarked
package com.commercive.webhooks.ingest.envelope;

import org.jspecify.annotations.NullMarked;
