/** Tests of what is announced, and to whom. */
@NullMarked
package com.commercive.webhooks.infra.announcements;

import org.jspecify.annotations.NullMarked;
