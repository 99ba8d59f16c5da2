/**
 * Commands that print what the log table holds: the failed webhooks, or one row.
 */
@NullMarked
package com.commercive.webhooks.console.view;

import org.jspecify.annotations.NullMarked;
