/** Tests of the check of tables that exist already. */
@NullMarked
package com.commercive.webhooks.infra.check;

import org.jspecify.annotations.NullMarked;
