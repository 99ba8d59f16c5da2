package com.commercive.webhooks.model.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ShopDomainTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "demo-store.myshopify.com",
                "Demo-Store.MyShopify.com",
                "DEMO-STORE.MYSHOPIFY.COM",
            })
    void readsADomainInAnyCase(String text) {
        assertThat(ShopDomain.parse(text)).contains(new ShopDomain("demo-store.myshopify.com"));
    }

    /** Shopify's own libraries accept an underscore. */
    @ParameterizedTest
    @ValueSource(strings = {"my_shop.myshopify.com", "MY_Shop.myshopify.com"})
    void readsADomainWithAnUnderscore(String text) {
        assertThat(ShopDomain.parse(text)).contains(new ShopDomain("my_shop.myshopify.com"));
    }

    /** Two spellings of a shop would be two shops, and no stale guard would protect one from the other. */
    @Test
    void readsTheSameDomainUnderATurkishLocale() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.of("tr", "TR"));
        try {
            assertThat(ShopDomain.parse("KIOSK.MYSHOPIFY.COM")).contains(new ShopDomain("kiosk.myshopify.com"));
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "myshopify.com",
                ".myshopify.com",
                "-store.myshopify.com",
                "store.myshopify.com.evil.com",
                "evil.com/store.myshopify.com",
                "store.evil.com",
                "storemyshopify.com",
                "store.myshopifyXcom",
                "two words",
                "two words.myshopify.com",
                "/foo/bar",
                "a.b.myshopify.com",
                "_store.myshopify.com",
                "store.myshopify.com\n",
                "\nstore.myshopify.com",
                " store.myshopify.com",
                "https://store.myshopify.com",
                "store.myshopify.com:443",
                "störe.myshopify.com",
                "\u212Aiosk.myshopify.com",
                "k\u0131osk.myshopify.com",
                "store.my\u017Fhopify.com",
                "store.myshopify.com\u0000",
            })
    void refusesWhatIsNoShop(String text) {
        assertThat(ShopDomain.parse(text)).isEmpty();
    }

    @Test
    void refusesANameOfMoreCharactersThanAHostHas() {
        assertThat(ShopDomain.parse("a".repeat(300) + ".myshopify.com")).isEmpty();
    }

    @Test
    void namesTheShapeOfWhatItRefusesAndNotTheValue() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ShopDomain("Jane Doe"))
                .withMessage("shop_domain: expected {shop}.myshopify.com, found text of 8 characters");
    }
}
