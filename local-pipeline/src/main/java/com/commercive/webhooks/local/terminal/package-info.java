/**
 * What all commands say of wrong flags, addresses and numbers.
 */
@NullMarked
package com.commercive.webhooks.local.terminal;

import org.jspecify.annotations.NullMarked;
