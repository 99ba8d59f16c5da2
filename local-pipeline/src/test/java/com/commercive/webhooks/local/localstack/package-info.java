/** The synthesized template on a LocalStack: the one given by {@code LOCALSTACK_URL}, else one in Docker, else skipped. */
@NullMarked
package com.commercive.webhooks.local.localstack;

import org.jspecify.annotations.NullMarked;
