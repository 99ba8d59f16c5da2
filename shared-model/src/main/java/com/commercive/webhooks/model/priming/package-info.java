/**
 * Priming of a function while it starts: a whole event runs through the handler, with the AWS calls answered in memory. So
 * the first real event finds its classes loaded and compiled. Lambda gives a starting function a full CPU, and SnapStart
 * keeps the result in the snapshot. Nothing is written, and no secret is read.
 */
@NullMarked
package com.commercive.webhooks.model.priming;

import org.jspecify.annotations.NullMarked;
