/**
 * The terminal that all commands read from and print to.
 */
@NullMarked
package com.commercive.webhooks.console.terminal;

import org.jspecify.annotations.NullMarked;
