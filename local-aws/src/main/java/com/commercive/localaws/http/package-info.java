/**
 * HTTP on the loopback interface: small servers, the requests that they get, and a client that forwards these.
 */
@NullMarked
package com.commercive.localaws.http;

import org.jspecify.annotations.NullMarked;
