/**
 * The whole system on one machine: emulators, functions and their triggers, connected as the stack connects them on AWS. It
 * uses the names, settings and schemas of the stack.
 */
@NullMarked
package com.commercive.webhooks.local.system;

import org.jspecify.annotations.NullMarked;
