/** The synthesized template against the system that runs locally: neither may know something that the other does not. */
@NullMarked
package com.commercive.webhooks.local.template;

import org.jspecify.annotations.NullMarked;
