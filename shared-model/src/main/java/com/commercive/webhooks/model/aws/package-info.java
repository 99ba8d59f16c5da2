/**
 * AWS clients as every function builds them: no retries of their own, and no call that hangs.
 */
@NullMarked
package com.commercive.webhooks.model.aws;

import org.jspecify.annotations.NullMarked;
