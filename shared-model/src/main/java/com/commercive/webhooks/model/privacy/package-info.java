/**
 * The requests of the compliance topics: what a customer or a shop asks for, and how far it is worked off. A request names
 * nobody: what it asks for in detail is in the log row of its webhook, until it is done.
 */
@NullMarked
package com.commercive.webhooks.model.privacy;

import org.jspecify.annotations.NullMarked;
