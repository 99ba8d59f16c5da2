package com.commercive.webhooks.model.privacy;

import com.commercive.webhooks.model.clock.Timestamps;
import com.commercive.webhooks.model.id.ShopDomain;
import com.commercive.webhooks.model.table.Column;
import com.commercive.webhooks.model.table.Condition;
import com.commercive.webhooks.model.table.ItemUpdate;
import com.commercive.webhooks.model.table.Table;
import java.time.Duration;
import java.time.Instant;

/** The row that says since when a shop is forgotten. It stays, while the shop's request is done some day. */
public final class ForgottenShop {
    /** For so long, a running function may not know of a new row. */
    public static final Duration KNOWN_EVERYWHERE_AFTER = Duration.ofSeconds(30);

    private static final String KIND = "forgotten_shop";

    private ForgottenShop() {}

    /** Returns the key of a shop's row, which no webhook id can be. */
    public static String rowId(ShopDomain shop) {
        return "forgotten/" + shop.value();
    }

    /** Returns the update that writes the row, unless a later one is there. */
    public static ItemUpdate mark(ShopDomain shop, Instant at) {
        String time = Timestamps.nanoseconds(at);
        return new ItemUpdate(Table.PRIVACY_REQUESTS, rowId(shop))
                .set(Column.KIND, KIND)
                .set(Column.SHOP_DOMAIN, shop.value())
                .set(Column.REDACTED_AT, time)
                .onlyIf(Condition.any(
                        Condition.absent(Column.REDACTED_AT), Condition.isLess(Column.REDACTED_AT, time)));
    }
}
