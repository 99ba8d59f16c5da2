/** The rules that the whole checkout keeps. They are in this module, as it alone sees all others. */
@NullMarked
package com.commercive.webhooks.chaos.architecture;

import org.jspecify.annotations.NullMarked;
