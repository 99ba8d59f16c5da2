/** A front of DynamoDB or SQS that passes calls on, and makes some of them fail, in each way that a network knows. */
@NullMarked
package com.commercive.webhooks.local.faults;

import org.jspecify.annotations.NullMarked;
