/**
 * The deployment that a command works on: the local system, or a stage on AWS.
 */
@NullMarked
package com.commercive.webhooks.console.connection;

import org.jspecify.annotations.NullMarked;
