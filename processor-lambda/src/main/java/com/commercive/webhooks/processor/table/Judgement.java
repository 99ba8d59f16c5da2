package com.commercive.webhooks.processor.table;

import com.commercive.webhooks.model.table.Column;
import com.commercive.webhooks.model.table.Condition;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What a guard decides of a write. */
public sealed interface Judgement {
    /**
     * The row may be written.
     *
     * @param values what the guard adds to the write, such as the clock
     * @param condition under which the judgement holds
     */
    record Accepted(Map<Column, Optional<AttributeValue>> values, Condition condition) implements Judgement {}

    /** The row has something newer. */
    record Stale() implements Judgement {}

    /** The row is about something else, such as another store's stock. */
    record Unrelated() implements Judgement {}
}
