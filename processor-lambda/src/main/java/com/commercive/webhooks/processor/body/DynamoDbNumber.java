package com.commercive.webhooks.processor.body;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A number that DynamoDB can hold: at most 38 significant digits, up to 9.9…E+125 and down to 1E-130 in size
 * (Amazon DynamoDB, "Supported data types").
 */
final class DynamoDbNumber {
    private static final int MAX_DIGITS = 38;
    private static final int MAX_EXPONENT = 125;
    private static final int MIN_EXPONENT = -130;

    /** Bounded before it is read: reading a long number takes more than linear time. */
    private static final Pattern DECIMAL = Pattern.compile("[+-]?[0-9]{1,100}(\\.[0-9]{1,100})?([eE][+-]?[0-9]{1,4})?");

    private DynamoDbNumber() {}

    static Optional<BigDecimal> parse(JsonNode value) {
        if (!value.isNumber() && !value.isTextual()) {
            return Optional.empty();
        }
        String text = value.asText();
        return DECIMAL.matcher(text).matches()
                ? Optional.of(new BigDecimal(text)).filter(DynamoDbNumber::isHeld)
                : Optional.empty();
    }

    private static boolean isHeld(BigDecimal number) {
        if (number.signum() == 0) {
            return true;
        }
        BigDecimal stripped = number.stripTrailingZeros();
        int exponent = stripped.precision() - stripped.scale() - 1;
        return stripped.precision() <= MAX_DIGITS && exponent <= MAX_EXPONENT && exponent >= MIN_EXPONENT;
    }
}
