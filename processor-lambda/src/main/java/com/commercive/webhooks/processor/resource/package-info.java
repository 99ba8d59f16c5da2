/**
 * The rows of orders, products and customers, which have Shopify's id: one for each, whoever made it, and what is deleted of
 * them.
 */
@NullMarked
package com.commercive.webhooks.processor.resource;

import org.jspecify.annotations.NullMarked;
