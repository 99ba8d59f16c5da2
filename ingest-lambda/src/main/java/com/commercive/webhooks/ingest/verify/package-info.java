/**
 * Shopify's signature, and the secrets that it may be made with. Only this function reads them.
 */
@NullMarked
package com.commercive.webhooks.ingest.verify;

import org.jspecify.annotations.NullMarked;
