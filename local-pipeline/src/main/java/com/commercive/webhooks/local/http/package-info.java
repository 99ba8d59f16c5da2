/** Small HTTP servers on the loopback interface, which is the only one that the local system listens on. */
@NullMarked
package com.commercive.webhooks.local.http;

import org.jspecify.annotations.NullMarked;
