/**
 * What all commands share: the texts for wrong flags, addresses and numbers, and the progress that they show.
 */
@NullMarked
package com.commercive.webhooks.local.terminal;

import org.jspecify.annotations.NullMarked;
