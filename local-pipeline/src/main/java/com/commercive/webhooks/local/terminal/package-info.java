/**
 * What all commands share: the checks of options and variables, and the progress bar.
 */
@NullMarked
package com.commercive.webhooks.local.terminal;

import org.jspecify.annotations.NullMarked;
