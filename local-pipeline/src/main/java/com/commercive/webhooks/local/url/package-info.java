/**
 * A Lambda Function URL: an HTTP request becomes an event of payload format 2.0, the function's answer becomes the
 * response (AWS Lambda, "Invoking Lambda function URLs").
 */
@NullMarked
package com.commercive.webhooks.local.url;

import org.jspecify.annotations.NullMarked;
