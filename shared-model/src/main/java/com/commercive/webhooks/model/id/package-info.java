/**
 * Ids of webhooks, shops and Shopify's resources, and the row ids that are derived from them.
 */
@NullMarked
package com.commercive.webhooks.model.id;

import org.jspecify.annotations.NullMarked;
