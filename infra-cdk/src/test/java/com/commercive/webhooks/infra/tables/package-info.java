/** Tests of the tables in the template. */
@NullMarked
package com.commercive.webhooks.infra.tables;

import org.jspecify.annotations.NullMarked;
