/**
 * The expected rows, computed from the sent webhooks as the data dictionary says. No code of the functions is used: only ids
 * and table names are shared with them.
 */
@NullMarked
package com.commercive.webhooks.chaos.model;

import org.jspecify.annotations.NullMarked;
