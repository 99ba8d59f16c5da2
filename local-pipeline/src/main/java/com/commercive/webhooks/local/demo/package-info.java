/** A demonstration: a store with its rows, one sample of each endpoint, and the rows that these become. */
@NullMarked
package com.commercive.webhooks.local.demo;

import org.jspecify.annotations.NullMarked;
