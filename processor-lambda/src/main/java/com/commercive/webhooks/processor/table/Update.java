package com.commercive.webhooks.processor.table;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Say what became of a conditional update. */
public sealed interface Update {
    record Written() implements Update {}

    /** There is no such row, and the condition wanted one. */
    record Absent() implements Update {}

    /**
     * @param row as it is, for which the condition did not hold
     */
    record Refused(Map<String, AttributeValue> row) implements Update {}
}
