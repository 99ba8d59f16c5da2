/** The calls that functions make to DynamoDB and SQS, seen on their way there. */
@NullMarked
package com.commercive.webhooks.local.calls;

import org.jspecify.annotations.NullMarked;
