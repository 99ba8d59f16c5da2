/**
 * The rules of the module itself.
 */
@NullMarked
package com.commercive.webhooks.model;

import org.jspecify.annotations.NullMarked;
