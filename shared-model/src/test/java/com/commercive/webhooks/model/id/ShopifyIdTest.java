package com.commercive.webhooks.model.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ShopifyIdTest {
    @ParameterizedTest
    @CsvSource({
        "1, 1",
        "820982911946154508, 820982911946154508",
        "9223372036854775807, 9223372036854775807",
        "0007, 7",
    })
    void keepsEveryDigit(String text, String value) {
        assertThat(ShopifyId.parse(text)).contains(new ShopifyId(value));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0",
                "000",
                "-1",
                "+1",
                "1.0",
                "1e3",
                " 1",
                "1 ",
                "0x1f",
                "9223372036854775808",
                "٣",
                "１",
                "null",
                "true",
                "gid://shopify/Order/1",
                "1\n",
                "99999999999999999999999999",
            })
    void refusesWhatIsNoPositiveIntegerOf64Bits(String text) {
        assertThat(ShopifyId.parse(text)).isEmpty();
    }

    @Test
    void hasOneSpellingAnId() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ShopifyId("0007"))
                .withMessage("expected a positive integer, found text of 4 characters");
    }
}
