/** Shopify's side: webhooks signed and posted as Shopify does, made of sample bodies. */
@NullMarked
package com.commercive.webhooks.local.sender;

import org.jspecify.annotations.NullMarked;
