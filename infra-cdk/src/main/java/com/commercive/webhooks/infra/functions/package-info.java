/**
 * The Lambda functions: their code, environment, permissions, address and schedules. Permissions name actions and
 * resources, so a function can make the calls that it makes, and no others.
 */
@NullMarked
package com.commercive.webhooks.infra.functions;

import org.jspecify.annotations.NullMarked;
