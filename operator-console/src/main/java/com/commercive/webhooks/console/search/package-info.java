/**
 * The search for webhooks in the log table: by an index wherever one fits, by a scan of the table where none does.
 */
@NullMarked
package com.commercive.webhooks.console.search;

import org.jspecify.annotations.NullMarked;
