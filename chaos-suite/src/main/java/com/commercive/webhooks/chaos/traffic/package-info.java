/** What is sent: the histories of two shops with the same ids, made from a seed. */
@NullMarked
package com.commercive.webhooks.chaos.traffic;

import org.jspecify.annotations.NullMarked;
