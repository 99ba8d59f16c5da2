/**
 * What every row must be, computed from the list of sent webhooks and the data dictionary alone; none of the functions'
 * code is used. Only ids and table names are shared.
 */
@NullMarked
package com.commercive.webhooks.local.chaos.model;

import org.jspecify.annotations.NullMarked;
