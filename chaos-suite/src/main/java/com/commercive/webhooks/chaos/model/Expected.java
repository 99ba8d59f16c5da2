package com.commercive.webhooks.chaos.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The expected value of an attribute. */
sealed interface Expected {
    /** Returns whether a value is as expected. It is null where the row does not have the attribute. */
    boolean matches(@Nullable AttributeValue found);

    record Exactly(AttributeValue value) implements Expected {
        @Override
        public boolean matches(@Nullable AttributeValue found) {
            return value.equals(found);
        }
    }

    /** A number, whatever the number of its trailing zeros. */
    record Decimal(BigDecimal value) implements Expected {
        @Override
        public boolean matches(@Nullable AttributeValue found) {
            return found != null && found.n() != null && new BigDecimal(found.n()).compareTo(value) == 0;
        }
    }

    record OneOf(Set<String> values) implements Expected {
        @Override
        public boolean matches(@Nullable AttributeValue found) {
            return found != null && found.s() != null && values.contains(found.s());
        }
    }

    /** Any value. */
    record Present() implements Expected {
        @Override
        public boolean matches(@Nullable AttributeValue found) {
            return found != null;
        }
    }

    /** Any value, or none. */
    record Anything() implements Expected {
        @Override
        public boolean matches(@Nullable AttributeValue found) {
            return true;
        }
    }

    static Expected text(String text) {
        return new Exactly(AttributeValue.fromS(text));
    }

    static Expected flag(boolean flag) {
        return new Exactly(AttributeValue.fromBool(flag));
    }

    static Expected texts(List<String> texts) {
        return new Exactly(
                AttributeValue.fromL(texts.stream().map(AttributeValue::fromS).toList()));
    }
}
