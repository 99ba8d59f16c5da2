package com.commercive.webhooks.model.log;

import com.commercive.localaws.testing.EmulatedAws;
import com.commercive.webhooks.model.envelope.Envelope;
import com.commercive.webhooks.model.table.Table;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The log table, as several test classes read it. */
record LogTable(EmulatedAws aws) {
    /** Returns a webhook's row. */
    Map<String, AttributeValue> row(Envelope of) {
        return aws.dynamoDb()
                .getItem(request -> request.tableName(Table.WEBHOOKS.name(aws.tablePrefix()))
                        .key(Map.of("webhook_id", AttributeValue.fromS(of.id().value()))))
                .item();
    }
}
