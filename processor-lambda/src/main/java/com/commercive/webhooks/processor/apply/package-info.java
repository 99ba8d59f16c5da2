/**
 * The story of one webhook: read, find its handler, apply, write what became of it.
 */
@NullMarked
package com.commercive.webhooks.processor.apply;

import org.jspecify.annotations.NullMarked;
