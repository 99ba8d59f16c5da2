/** Tests of the context keys, and of the messages for a key or a value that is not allowed. */
@NullMarked
package com.commercive.webhooks.infra.configuration;

import org.jspecify.annotations.NullMarked;
