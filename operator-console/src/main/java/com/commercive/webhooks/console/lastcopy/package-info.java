/**
 * Read the last copies of webhooks out of an exported log stream.
 */
@NullMarked
package com.commercive.webhooks.console.lastcopy;

import org.jspecify.annotations.NullMarked;
