/**
 * A webhook between the functions: its envelope, the queue message that carries it, and its last copy in the log stream.
 */
@NullMarked
package com.commercive.webhooks.model.envelope;

import org.jspecify.annotations.NullMarked;
