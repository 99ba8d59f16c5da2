/** EventBridge's schedule of a function. */
@NullMarked
package com.commercive.webhooks.local.schedule;

import org.jspecify.annotations.NullMarked;
