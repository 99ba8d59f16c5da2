/**
 * Fronts that stand between a function and a service: one shows each call, one makes calls fail.
 */
@NullMarked
package com.commercive.localaws.front;

import org.jspecify.annotations.NullMarked;
