/**
 * What the tests of every stage need: events, signatures, AWS that fails, and what the function printed.
 */
@NullMarked
package com.commercive.webhooks.ingest.samples;

import org.jspecify.annotations.NullMarked;
