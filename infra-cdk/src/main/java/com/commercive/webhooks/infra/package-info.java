/**
 * The app and its stack, put together from a package per concern, and the outputs of a deployment. The app alone reads
 * the context. Names, settings, keys and indexes come from shared-model, so that what is deployed and what the
 * functions expect cannot differ.
 */
@NullMarked
package com.commercive.webhooks.infra;

import org.jspecify.annotations.NullMarked;
