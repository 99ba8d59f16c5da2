/** A demonstration: a store with its rows, one sample for each endpoint, and the rows that the samples become. */
@NullMarked
package com.commercive.webhooks.local.demo;

import org.jspecify.annotations.NullMarked;
