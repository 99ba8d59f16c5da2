/**
 * What a function does before SnapStart takes its snapshot: one whole event runs through the handler, with the AWS calls
 * answered inside the process, so that the first real one finds its classes loaded and compiled. Nothing is written, no
 * secret is read and no connection is opened before the snapshot (AWS Lambda, "Runtime hooks").
 */
@NullMarked
package com.commercive.webhooks.model.snapshot;

import org.jspecify.annotations.NullMarked;
