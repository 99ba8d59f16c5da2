/**
 * What a function does while it starts: one whole event runs through the handler, with the AWS calls answered inside the
 * process, so that the first real one finds its classes loaded and compiled. Lambda gives a starting function all of its
 * CPU, and with SnapStart the result is in the snapshot. Nothing is written and no secret is read.
 */
@NullMarked
package com.commercive.webhooks.model.priming;

import org.jspecify.annotations.NullMarked;
