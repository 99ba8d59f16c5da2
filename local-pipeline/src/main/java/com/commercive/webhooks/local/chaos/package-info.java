/**
 * A fault suite: real traffic over the real system while DynamoDB, SQS and the functions fail, and a comparison of every
 * row with what was sent.
 */
@NullMarked
package com.commercive.webhooks.local.chaos;

import org.jspecify.annotations.NullMarked;
