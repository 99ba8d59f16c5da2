/**
 * Which webhook a request is: its topic, its ids, and the thing whose order matters. The header names the
 * topic, else the path, else, of a compliance topic, the body.
 */
@NullMarked
package com.commercive.webhooks.ingest.envelope;

import org.jspecify.annotations.NullMarked;
