/**
 * The program for people on call: looks into the log table and sends webhooks again. Each command has a package.
 * Nothing of a payload is printed but where an operator asks for one.
 */
@NullMarked
package com.commercive.webhooks.console;

import org.jspecify.annotations.NullMarked;
