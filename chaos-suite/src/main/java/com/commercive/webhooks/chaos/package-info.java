/**
 * The fault suite: traffic goes through the whole system while DynamoDB, SQS and the functions fail, and then every row is
 * compared with what was sent.
 */
@NullMarked
package com.commercive.webhooks.chaos;

import org.jspecify.annotations.NullMarked;
