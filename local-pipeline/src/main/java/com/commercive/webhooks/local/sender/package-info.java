/** The part of Shopify: webhooks with sample bodies, signed and posted as Shopify does. */
@NullMarked
package com.commercive.webhooks.local.sender;

import org.jspecify.annotations.NullMarked;
