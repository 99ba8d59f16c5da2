/**
 * Helpers of the tests of every stage: events, signatures, AWS that fails, and the function's output.
 */
@NullMarked
package com.commercive.webhooks.ingest.samples;

import org.jspecify.annotations.NullMarked;
