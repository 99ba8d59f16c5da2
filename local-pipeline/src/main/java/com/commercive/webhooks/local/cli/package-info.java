/** The commands of {@code ./pipeline}. */
@NullMarked
package com.commercive.webhooks.local.cli;

import org.jspecify.annotations.NullMarked;
