/**
 * The tables of the platform: names, keys, indexes and columns. The functions, the stack and the local system share these
 * definitions. Other services read the tables, so names and meanings are a contract.
 */
@NullMarked
package com.commercive.webhooks.model.table;

import org.jspecify.annotations.NullMarked;
