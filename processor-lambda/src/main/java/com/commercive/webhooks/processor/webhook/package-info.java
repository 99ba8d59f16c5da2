/**
 * One webhook: what its handler gets and answers, what a failure is, and what becomes of its message.
 */
@NullMarked
package com.commercive.webhooks.processor.webhook;

import org.jspecify.annotations.NullMarked;
