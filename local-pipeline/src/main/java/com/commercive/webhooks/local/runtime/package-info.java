/**
 * Lambda's function runtime: the function's zip in JVMs of its own, through AWS's runtime interface client and a
 * Runtime API that each of them has for itself. Nothing in a function knows that it does not run on AWS.
 */
@NullMarked
package com.commercive.webhooks.local.runtime;

import org.jspecify.annotations.NullMarked;
