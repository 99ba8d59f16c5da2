package com.commercive.webhooks.model.table;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A condition that a row must meet for an update to be made (Amazon DynamoDB, "Condition expressions"). */
public sealed interface Condition {
    /** The condition that every row meets. */
    Condition NONE = new Joined("AND", List.of());

    static Condition exists(Column column) {
        return new Exists(column);
    }

    static Condition absent(Column column) {
        return new Absent(column);
    }

    static Condition isEqual(Column column, AttributeValue value) {
        return new Compared(column, "=", value);
    }

    static Condition isEqual(Column column, String text) {
        return isEqual(column, AttributeValue.fromS(text));
    }

    /** Returns the condition that a column is absent, or has another value. */
    static Condition isNot(Column column, String text) {
        return any(absent(column), new Compared(column, "<>", AttributeValue.fromS(text)));
    }

    /** Returns a condition that compares texts by their bytes. It is false where the column is absent. */
    static Condition isLess(Column column, String text) {
        return new Compared(column, "<", AttributeValue.fromS(text));
    }

    /** Returns a condition that compares texts by their bytes. It is false where the column is absent. */
    static Condition isAtMost(Column column, String text) {
        return new Compared(column, "<=", AttributeValue.fromS(text));
    }

    /** Returns the condition that two columns of the row have the same value; it is false where one of them is absent. */
    static Condition isSame(Column column, Column other) {
        return new Same(column, other);
    }

    /** Returns the condition that the columns are as they were in a row that was read before. */
    static Condition isUnchanged(Row seen, Column... columns) {
        return all(Stream.of(columns)
                .map(column ->
                        seen.value(column).map(value -> isEqual(column, value)).orElseGet(() -> absent(column)))
                .toArray(Condition[]::new));
    }

    /** Returns the condition that all of the conditions are true. {@link #NONE} is left out. */
    static Condition all(Condition... conditions) {
        return new Joined(
                "AND",
                Stream.of(conditions)
                        .filter(condition -> !condition.equals(NONE))
                        .toList());
    }

    static Condition any(Condition... conditions) {
        return new Joined("OR", Arrays.asList(conditions));
    }

    record Exists(Column column) implements Condition {}

    record Absent(Column column) implements Condition {}

    record Compared(Column column, String operator, AttributeValue value) implements Condition {}

    record Same(Column column, Column other) implements Condition {}

    /** Conditions of which all ({@code AND}) or one ({@code OR}) must be true. */
    record Joined(String operator, List<Condition> conditions) implements Condition {
        public Joined {
            conditions = List.copyOf(conditions);
        }
    }
}
