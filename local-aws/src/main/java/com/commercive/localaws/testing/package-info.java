/**
 * Helpers for the tests of several modules: emulated AWS, and a clock.
 */
@NullMarked
package com.commercive.localaws.testing;

import org.jspecify.annotations.NullMarked;
