/** The commands of {@code ./pipeline}. */
@NullMarked
package com.commercive.webhooks.local.command;

import org.jspecify.annotations.NullMarked;
