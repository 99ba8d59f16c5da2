/**
 * Topics by Shopify's names, the families that are applied alike, and what in a body the order of webhooks is kept for.
 */
@NullMarked
package com.commercive.webhooks.model.topic;

import org.jspecify.annotations.NullMarked;
