/**
 * Stand-ins for DynamoDB and SQS on the loopback interface: for the tests of every module, and for the local system,
 * which finds them in this module's test jar.
 */
@NullMarked
package com.commercive.webhooks.emulators;

import org.jspecify.annotations.NullMarked;
