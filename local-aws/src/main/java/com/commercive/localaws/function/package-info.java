/**
 * The function runtime of Lambda: the zip of a function in JVMs of its own. Each has AWS's runtime interface client and a
 * Runtime API of its own. A function cannot tell that it does not run on AWS.
 */
@NullMarked
package com.commercive.localaws.function;

import org.jspecify.annotations.NullMarked;
