/**
 * The program for people on call: it reads the log table, sends webhooks again, and finds rows that are there twice.
 * It prints a payload only where an operator asks for it.
 */
@NullMarked
package com.commercive.webhooks.console;

import org.jspecify.annotations.NullMarked;
