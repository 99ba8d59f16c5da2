/**
 * Topics by Shopify's names, the families that are applied alike, and the message group of a webhook.
 */
@NullMarked
package com.commercive.webhooks.model.topic;

import org.jspecify.annotations.NullMarked;
