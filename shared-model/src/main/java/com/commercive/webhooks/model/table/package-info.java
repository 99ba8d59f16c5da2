/**
 * Tables of the platform: names, keys and indexes. The functions, the stack and the local system read the same ones;
 * other services of the platform read the tables, so names and meanings are a contract.
 */
@NullMarked
package com.commercive.webhooks.model.table;

import org.jspecify.annotations.NullMarked;
