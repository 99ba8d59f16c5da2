/**
 * Show one webhook.
 */
@NullMarked
package com.commercive.webhooks.console.show;

import org.jspecify.annotations.NullMarked;
