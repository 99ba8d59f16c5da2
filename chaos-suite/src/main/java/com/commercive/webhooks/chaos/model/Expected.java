package com.commercive.webhooks.chaos.model;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
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

    /** A set of exactly these texts. */
    record SetOf(Set<String> texts) implements Expected {
        @Override
        public boolean matches(@Nullable AttributeValue found) {
            return found != null && found.hasSs() && Set.copyOf(found.ss()).equals(texts);
        }
    }

    /** A set of some of these texts. */
    record Members(Set<String> texts) implements Expected {
        @Override
        public boolean matches(@Nullable AttributeValue found) {
            return found != null && found.hasSs() && texts.containsAll(found.ss());
        }
    }

    /** A text that a regular expression describes. */
    record Like(String pattern) implements Expected {
        @Override
        public boolean matches(@Nullable AttributeValue found) {
            return found != null && found.s() != null && found.s().matches(pattern);
        }
    }

    /** A time within these two. */
    record Within(Instant from, Instant to) implements Expected {
        @Override
        public boolean matches(@Nullable AttributeValue found) {
            try {
                return found != null
                        && found.s() != null
                        && !Instant.parse(found.s()).isBefore(from)
                        && !Instant.parse(found.s()).isAfter(to);
            } catch (DateTimeException noTime) {
                return false;
            }
        }
    }

    /** A time in whole seconds since 1970, within these two. */
    record Seconds(Instant from, Instant to) implements Expected {
        @Override
        public boolean matches(@Nullable AttributeValue found) {
            return found != null
                    && found.n() != null
                    && found.n().matches("[1-9][0-9]{0,11}")
                    && Long.parseLong(found.n()) >= from.getEpochSecond()
                    && Long.parseLong(found.n()) <= to.getEpochSecond();
        }
    }

    /** A whole number from 1 to a greatest one. */
    record Count(int most) implements Expected {
        @Override
        public boolean matches(@Nullable AttributeValue found) {
            return found != null
                    && found.n() != null
                    && found.n().matches("[1-9][0-9]{0,8}")
                    && Integer.parseInt(found.n()) <= most;
        }
    }

    record Either(Expected one, Expected other) implements Expected {
        @Override
        public boolean matches(@Nullable AttributeValue found) {
            return one.matches(found) || other.matches(found);
        }
    }

    /** A map, which is not compared. */
    record AnyMap() implements Expected {
        @Override
        public boolean matches(@Nullable AttributeValue found) {
            return found != null && found.hasM();
        }
    }

    /** Bytes of a compressed body, which are not compared. */
    record Bytes() implements Expected {
        @Override
        public boolean matches(@Nullable AttributeValue found) {
            return found != null && found.b() != null;
        }
    }

    /** No attribute. */
    record Absent() implements Expected {
        @Override
        public boolean matches(@Nullable AttributeValue found) {
            return found == null;
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

    static Expected optional(Expected expected) {
        return new Either(expected, new Absent());
    }
}
