/**
 * The request and the reply of a Function URL. Its event type stops here.
 */
@NullMarked
package com.commercive.webhooks.ingest.http;

import org.jspecify.annotations.NullMarked;
