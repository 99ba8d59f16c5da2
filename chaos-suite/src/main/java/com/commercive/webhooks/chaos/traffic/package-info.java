/** The traffic: random histories of two shops with the same ids, which follow from a seed. */
@NullMarked
package com.commercive.webhooks.chaos.traffic;

import org.jspecify.annotations.NullMarked;
