package com.commercive.webhooks.processor.table;

import com.commercive.webhooks.model.clock.ShopifyClock;
import com.commercive.webhooks.model.table.ItemUpdate;

/** Keep a row from being overwritten by an older body; one of the same clock applies, so that a redelivery heals. */
public final class StaleGuard {
    private StaleGuard() {}

    public static ItemUpdate guard(ItemUpdate update, ShopifyClock clock) {
        return update.set("shopify_clock", clock.value())
                .onlyIf("attribute_not_exists(#shopify_clock) OR #shopify_clock <= :shopify_clock");
    }
}
