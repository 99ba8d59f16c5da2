/**
 * What the tests of several modules share: emulated AWS, a clock.
 */
@NullMarked
package com.commercive.localaws.testing;

import org.jspecify.annotations.NullMarked;
