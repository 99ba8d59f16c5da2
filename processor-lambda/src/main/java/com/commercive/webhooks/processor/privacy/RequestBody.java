package com.commercive.webhooks.processor.privacy;

import com.commercive.webhooks.model.id.ShopDomain;
import com.commercive.webhooks.model.id.ShopifyId;
import com.commercive.webhooks.model.privacy.RequestKind;
import com.commercive.webhooks.model.privacy.RequestedCustomer;
import com.commercive.webhooks.processor.body.Fields;
import com.commercive.webhooks.processor.body.InvalidFieldException;
import com.commercive.webhooks.processor.webhook.Webhook;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The body of a compliance topic (shopify.dev, "Privacy law compliance"). It must be of its topic's kind: nobody signs the
 * headers, and a shop's data would be gone by one genuine body of another kind.
 *
 * @param shop that the signed body names
 */
record RequestBody(ShopDomain shop, RequestedCustomer customer, List<ShopifyId> ordersToRedact) {
    private static final String TO_REDACT = "orders_to_redact";
    private static final String REQUESTED = "orders_requested";
    private static final String DATA_REQUEST = "data_request";

    private static final Set<String> SHOP_REDACT = Set.of("shop_id", "shop_domain");

    /** Reads it; fails with a permanent failure that names the field. */
    static RequestBody read(RequestKind kind, Fields body) {
        switch (kind) {
            case DATA_REQUEST -> {
                body.requireOneOf("a data request's", List.of(REQUESTED, DATA_REQUEST));
                body.requireNone("a data request", Set.of(TO_REDACT));
            }
            case CUSTOMER_REDACT -> {
                body.requireOneOf("a customer's redaction", List.of(TO_REDACT));
                body.requireNone("a customer's redaction", Set.of(REQUESTED, DATA_REQUEST));
            }
            case SHOP_REDACT -> requireExactly(body, SHOP_REDACT);
        }
        Optional<Fields> customer = body.object("customer");
        return new RequestBody(
                Webhook.requireShop(body.text("shop_domain")),
                new RequestedCustomer(
                        customer.flatMap(one -> one.id("id")), customer.flatMap(one -> one.text("email"))),
                body.ids(TO_REDACT));
    }

    private static void requireExactly(Fields body, Set<String> names) {
        if (!body.names().equals(names)) {
            throw new InvalidFieldException(
                    "body",
                    "a shop's redaction, with shop_id and shop_domain alone",
                    "an object of %d fields".formatted(body.names().size()));
        }
    }
}
