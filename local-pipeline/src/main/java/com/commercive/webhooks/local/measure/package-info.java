/**
 * What webhooks take: the time until they are answered and processed, memory, and what a million of them cost, from the
 * units that the emulators count at the prices of AWS.
 */
@NullMarked
package com.commercive.webhooks.local.measure;

import org.jspecify.annotations.NullMarked;
