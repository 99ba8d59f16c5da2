package com.commercive.webhooks.model.id;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The derived ids must never change: with another id, a redelivery of a known order would create a second row. */
final class RowIdTest {
    private static final ShopDomain SHOP = new ShopDomain("demo-store.myshopify.com");
    private static final ShopifyId ID = new ShopifyId("820982911946154508");

    @Test
    void derivesAnOrdersId() {
        assertThat(RowId.order(SHOP, ID)).isEqualTo("49e2715a-942f-53e0-ad26-e23da06d413c");
    }

    @Test
    void derivesAnOrderItemsId() {
        assertThat(RowId.orderItem(SHOP, ID)).isEqualTo("d6af2e70-12e7-52b5-91ad-35caa53a5d92");
    }

    @Test
    void derivesATrackingsId() {
        assertThat(RowId.tracking(SHOP, ID)).isEqualTo("87f2c7f0-2f04-5065-83e7-53647ebff042");
    }

    @Test
    void derivesAnotherIdForAnotherShop() {
        assertThat(RowId.order(new ShopDomain("other.myshopify.com"), ID)).isNotEqualTo(RowId.order(SHOP, ID));
    }
}
