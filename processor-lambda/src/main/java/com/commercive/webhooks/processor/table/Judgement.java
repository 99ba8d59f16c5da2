package com.commercive.webhooks.processor.table;

import com.commercive.webhooks.model.table.Column;
import com.commercive.webhooks.model.table.Condition;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What a guard decides of a write. */
public sealed interface Judgement {
    /** Returns this judgement; where it accepts, with more values and a further condition. */
    default Judgement and(Map<Column, Optional<AttributeValue>> more, Condition further) {
        return this;
    }

    /**
     * The row may be written.
     *
     * @param values what the guard adds to the write, such as the clock
     * @param condition under which the judgement holds
     */
    record Accepted(Map<Column, Optional<AttributeValue>> values, Condition condition) implements Judgement {
        @Override
        public Accepted and(Map<Column, Optional<AttributeValue>> more, Condition further) {
            Map<Column, Optional<AttributeValue>> all = new LinkedHashMap<>(values);
            all.putAll(more);
            return new Accepted(all, Condition.all(condition, further));
        }
    }

    /** The row has something newer. */
    record Stale() implements Judgement {}

    /** The row is about something else, such as another store's stock. */
    record Unrelated() implements Judgement {}
}
