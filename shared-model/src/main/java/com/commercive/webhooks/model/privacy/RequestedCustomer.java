package com.commercive.webhooks.model.privacy;

import com.commercive.webhooks.model.id.ShopifyId;
import com.commercive.webhooks.model.table.Column;
import com.commercive.webhooks.model.table.Row;
import java.util.Optional;

/**
 * The customer whom a request names.
 *
 * @param id empty where an e-mail alone names the customer
 */
public record RequestedCustomer(Optional<ShopifyId> id, Optional<String> email) {
    /** Returns whether a row of an order or of a customer is the customer's, by Shopify's id or by the e-mail. */
    public boolean owns(Row row) {
        Optional<ShopifyId> known = row.text(Column.SHOPIFY_CUSTOMER_ID).flatMap(ShopifyId::parse);
        Optional<String> address = row.text(Column.CUSTOMER_EMAIL).or(() -> row.text(Column.EMAIL));
        return (known.isPresent() && known.equals(id))
                || address.filter(found -> email.filter(found::equalsIgnoreCase).isPresent())
                        .isPresent();
    }
}
