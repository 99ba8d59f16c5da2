/**
 * Proxies between a function and a service: one shows each call, the other makes calls fail.
 */
@NullMarked
package com.commercive.localaws.proxy;

import org.jspecify.annotations.NullMarked;
