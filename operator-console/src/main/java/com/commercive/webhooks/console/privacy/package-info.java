/**
 * The privacy requests: lists and shows them, exports what is kept of a customer, and ends those that a person works off.
 */
@NullMarked
package com.commercive.webhooks.console.privacy;

import org.jspecify.annotations.NullMarked;
