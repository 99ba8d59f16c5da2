/** Tests of the synthesized template on a LocalStack. Without {@code LOCALSTACK_URL} and Docker, they are skipped. */
@NullMarked
package com.commercive.webhooks.local.localstack;

import org.jspecify.annotations.NullMarked;
