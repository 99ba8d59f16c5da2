/**
 * Find webhooks in the log table, by an index wherever one fits; a scan is an operator's last resort.
 */
@NullMarked
package com.commercive.webhooks.console.search;

import org.jspecify.annotations.NullMarked;
