/**
 * The expected rows, computed from the sent webhooks as docs/tables.md says. Nothing of the product is used here, not even a
 * constant: a rule keeps it so.
 */
@NullMarked
package com.commercive.webhooks.chaos.model;

import org.jspecify.annotations.NullMarked;
