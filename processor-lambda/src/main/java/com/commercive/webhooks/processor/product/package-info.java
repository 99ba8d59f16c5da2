/**
 * Products and their variants. The product is written first: the ids of its variants in its row find those that a complete
 * body does not have any more.
 */
@NullMarked
package com.commercive.webhooks.processor.product;

import org.jspecify.annotations.NullMarked;
