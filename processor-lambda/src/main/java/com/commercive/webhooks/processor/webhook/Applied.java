package com.commercive.webhooks.processor.webhook;

import com.commercive.webhooks.model.log.Outcome;
import java.util.Optional;

/**
 * What a handler did.
 *
 * @param storeId of the store that the webhook belongs to, where it is known
 */
public record Applied(Outcome outcome, Optional<String> storeId) implements HandlerAnswer {}
