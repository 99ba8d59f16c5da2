/**
 * Measurements: the time until webhooks are answered and processed, the memory, and what a million webhooks cost. The cost
 * follows from the units that the emulators count, at the prices of AWS.
 */
@NullMarked
package com.commercive.webhooks.local.measure;

import org.jspecify.annotations.NullMarked;
