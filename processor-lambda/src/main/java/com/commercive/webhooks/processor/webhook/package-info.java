/**
 * What a topic's handler gets, and what it answers.
 */
@NullMarked
package com.commercive.webhooks.processor.webhook;

import org.jspecify.annotations.NullMarked;
