/**
 * The function runtime of Lambda: the zip of a function in JVMs of its own, each with AWS's runtime interface client and a
 * Runtime API for itself. Nothing in a function knows that it does not run on AWS.
 */
@NullMarked
package com.commercive.localaws.function;

import org.jspecify.annotations.NullMarked;
