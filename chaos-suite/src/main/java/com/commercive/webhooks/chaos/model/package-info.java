/**
 * What every row must be, computed from the sent webhooks and the data dictionary. No code of the functions is used; only
 * ids and table names are shared with them.
 */
@NullMarked
package com.commercive.webhooks.chaos.model;

import org.jspecify.annotations.NullMarked;
