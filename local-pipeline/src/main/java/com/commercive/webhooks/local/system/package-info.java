/**
 * The whole system on one machine: emulators, functions, and what feeds them, put together as the stack puts them
 * together on AWS. Names, settings and schemas come from where the stack takes them.
 */
@NullMarked
package com.commercive.webhooks.local.system;

import org.jspecify.annotations.NullMarked;
