/**
 * The log table: a row for every webhook, with its outcome or its error. Its writes commute, whoever comes first.
 */
@NullMarked
package com.commercive.webhooks.model.log;

import org.jspecify.annotations.NullMarked;
