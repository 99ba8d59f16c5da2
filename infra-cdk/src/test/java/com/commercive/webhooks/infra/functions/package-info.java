/** Tests of the functions in the template: their settings, permissions, address and schedules. */
@NullMarked
package com.commercive.webhooks.infra.functions;

import org.jspecify.annotations.NullMarked;
