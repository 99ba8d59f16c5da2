/**
 * The program for people on call: looks into the log table and sends webhooks again.
 * Nothing of a payload is printed but where an operator asks for one.
 */
@NullMarked
package com.commercive.webhooks.console;

import org.jspecify.annotations.NullMarked;
