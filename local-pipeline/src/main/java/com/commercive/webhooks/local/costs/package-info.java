/** What a million webhooks cost: the units that the emulators count for a mix of webhooks, at AWS's prices. */
@NullMarked
package com.commercive.webhooks.local.costs;

import org.jspecify.annotations.NullMarked;
