/**
 * The DynamoDB tables, created or referred to, from the definitions in shared-model. They outlive the stack. The
 * functions depend on them, so this package depends on no function.
 */
@NullMarked
package com.commercive.webhooks.infra.tables;

import org.jspecify.annotations.NullMarked;
