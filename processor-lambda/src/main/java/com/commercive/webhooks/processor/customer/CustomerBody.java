package com.commercive.webhooks.processor.customer;

import com.commercive.webhooks.model.id.ShopifyId;
import com.commercive.webhooks.model.table.Column;
import com.commercive.webhooks.processor.body.BodyKind;
import com.commercive.webhooks.processor.body.Fields;
import com.commercive.webhooks.processor.table.BodyColumns;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A customer's body (shopify.dev, REST Admin API, "Customer"). Only its id is required: an app without the approval for
 * personal data gets little more.
 *
 * @param values the columns that the body decides; one without a value is removed
 */
record CustomerBody(ShopifyId id, Map<Column, Optional<AttributeValue>> values) {
    static CustomerBody read(Fields body) {
        BodyKind.CUSTOMER.check(body);
        BodyColumns columns = new BodyColumns(body)
                .text(Column.EMAIL, "email")
                .text(Column.FIRST_NAME, "first_name")
                .text(Column.LAST_NAME, "last_name")
                .text(Column.PHONE, "phone")
                .text(Column.STATE, "state")
                .text(Column.TAGS, "tags")
                .text(Column.CURRENCY, "currency")
                .trueOrFalse(Column.VERIFIED_EMAIL, "verified_email")
                .time(Column.SHOPIFY_CREATED_AT, "created_at")
                .time(Column.SHOPIFY_UPDATED_AT, "updated_at");
        return new CustomerBody(body.requiredId("id"), columns.values());
    }
}
