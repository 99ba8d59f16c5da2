/**
 * The function in front, which verifies a webhook, makes it durable and answers.
 *
 * <p>{@code http} reads the request, {@code verify} checks the signature over its raw bytes, {@code envelope} says which
 * webhook it is, {@code durable} puts it where nothing is lost. The answer is 200 whatever happens, as the platform asks.
 */
@NullMarked
package com.commercive.webhooks.ingest;

import org.jspecify.annotations.NullMarked;
