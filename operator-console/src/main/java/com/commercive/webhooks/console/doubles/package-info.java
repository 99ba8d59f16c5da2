/**
 * The search for doubles: rows that two writers made for one thing of Shopify's. It reads and changes nothing.
 */
@NullMarked
package com.commercive.webhooks.console.doubles;

import org.jspecify.annotations.NullMarked;
