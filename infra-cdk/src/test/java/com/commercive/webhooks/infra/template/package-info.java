/** The synthesized template as the tests of all packages read it; it is synthesized once. */
@NullMarked
package com.commercive.webhooks.infra.template;

import org.jspecify.annotations.NullMarked;
