/**
 * Bodies and their fields. What is wrong is told by the field's name and the value's shape.
 */
@NullMarked
package com.commercive.webhooks.processor.body;

import org.jspecify.annotations.NullMarked;
