/**
 * Ids of webhooks, shops and Shopify's things, and the ids that rows get from them.
 */
@NullMarked
package com.commercive.webhooks.model.id;

import org.jspecify.annotations.NullMarked;
