/**
 * The Function URL's request and reply. Its event type stops here.
 */
@NullMarked
package com.commercive.webhooks.ingest.http;

import org.jspecify.annotations.NullMarked;
