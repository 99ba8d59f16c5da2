/**
 * Privacy: the handler that turns webhooks of the compliance topics into requests, and the scheduled function that works the
 * redactions off.
 */
@NullMarked
package com.commercive.webhooks.processor.privacy;

import org.jspecify.annotations.NullMarked;
