/**
 * What a deployment may choose: the context keys, the values that they allow, and the defaults. A key or a value that
 * is not allowed ends the synthesis with a message that names it.
 */
@NullMarked
package com.commercive.webhooks.infra.configuration;

import org.jspecify.annotations.NullMarked;
