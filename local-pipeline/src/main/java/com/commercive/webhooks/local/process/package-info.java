/** JVMs that the local system starts, and that end with it. */
@NullMarked
package com.commercive.webhooks.local.process;

import org.jspecify.annotations.NullMarked;
