/**
 * Names of the metrics, and how they are counted: CloudWatch embedded metric format, one line a topic and call.
 */
@NullMarked
package com.commercive.webhooks.model.metrics;

import org.jspecify.annotations.NullMarked;
