/**
 * Topics by Shopify's names, their families, and the message groups of webhooks.
 */
@NullMarked
package com.commercive.webhooks.model.topic;

import org.jspecify.annotations.NullMarked;
