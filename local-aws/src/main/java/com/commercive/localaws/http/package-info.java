/**
 * HTTP on the loopback interface: small servers, the requests that they get, and a client that passes these on.
 */
@NullMarked
package com.commercive.localaws.http;

import org.jspecify.annotations.NullMarked;
