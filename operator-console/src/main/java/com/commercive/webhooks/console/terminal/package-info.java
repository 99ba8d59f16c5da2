/**
 * What all commands print and ask.
 */
@NullMarked
package com.commercive.webhooks.console.terminal;

import org.jspecify.annotations.NullMarked;
