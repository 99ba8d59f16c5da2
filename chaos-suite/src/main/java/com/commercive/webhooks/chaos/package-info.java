/**
 * The fault suite: traffic goes through the whole system while DynamoDB, SQS and the functions fail. Then every row is
 * compared with the webhooks that were sent.
 */
@NullMarked
package com.commercive.webhooks.chaos;

import org.jspecify.annotations.NullMarked;
