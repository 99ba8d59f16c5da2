/**
 * The whole system on one machine: emulators, functions and their triggers, put together as the stack does on AWS. Names,
 * settings and schemas are those that the stack uses.
 */
@NullMarked
package com.commercive.webhooks.local.system;

import org.jspecify.annotations.NullMarked;
