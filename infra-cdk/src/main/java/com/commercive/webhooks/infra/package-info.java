/**
 * The stack: a construct per concern, put together by {@link com.commercive.webhooks.infra.PipelineStack}. Only
 * {@link com.commercive.webhooks.infra.PipelineApp} reads the context; names, settings, keys and indexes come from
 * shared-model, so that what is deployed and what the functions expect cannot drift.
 */
@NullMarked
package com.commercive.webhooks.infra;

import org.jspecify.annotations.NullMarked;
