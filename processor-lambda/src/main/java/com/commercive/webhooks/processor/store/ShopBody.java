package com.commercive.webhooks.processor.store;

import com.commercive.webhooks.model.id.ShopDomain;
import com.commercive.webhooks.processor.body.BodyKind;
import com.commercive.webhooks.processor.body.Fields;
import com.commercive.webhooks.processor.body.InvalidFieldException;
import com.commercive.webhooks.processor.webhook.Webhook;
import java.util.Locale;
import java.util.Optional;

/**
 * The check of a webhook whose body is a Shop (shopify.dev, REST Admin API, "Shop"). Nobody signs the headers, so whoever
 * has one signed body could send it under this topic and another shop's name.
 */
final class ShopBody {
    private static final String PERMANENT_DOMAIN = ".myshopify.com";

    private ShopBody() {}

    /** Fails with a permanent failure where the body is no Shop's, or names another shop than the header. */
    static void check(Webhook webhook) {
        Fields body = webhook.body();
        BodyKind.SHOP.require(body);
        Optional<String> permanent = body.text("myshopify_domain");
        permanent.ifPresent(text -> check("myshopify_domain", text, webhook.shop()));
        if (permanent.isEmpty()) {
            body.text("domain").filter(ShopBody::isPermanent).ifPresent(text -> check("domain", text, webhook.shop()));
        }
    }

    /** A shop's main domain may be one of its own, which says nothing of the permanent one. */
    private static boolean isPermanent(String domain) {
        return domain.toLowerCase(Locale.ROOT).endsWith(PERMANENT_DOMAIN);
    }

    private static void check(String field, String named, ShopDomain shop) {
        if (!ShopDomain.parse(named).equals(Optional.of(shop))) {
            throw new InvalidFieldException(field, "the header's shop", "text of " + named.length() + " characters");
        }
    }
}
