/** The rules for the whole checkout. They are in this module, as it is the only one that sees all others. */
@NullMarked
package com.commercive.webhooks.chaos.architecture;

import org.jspecify.annotations.NullMarked;
