/**
 * The last copies of webhooks, read from an exported log stream.
 */
@NullMarked
package com.commercive.webhooks.console.lastcopy;

import org.jspecify.annotations.NullMarked;
