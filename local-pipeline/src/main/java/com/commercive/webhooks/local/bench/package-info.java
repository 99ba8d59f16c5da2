/** A load on the local system: how fast webhooks are answered and processed, and the memory that it takes. */
@NullMarked
package com.commercive.webhooks.local.bench;

import org.jspecify.annotations.NullMarked;
