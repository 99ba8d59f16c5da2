package com.commercive.webhooks.model.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * A conditional UpdateItem request. It writes attributes as {@code #name}, since many of them ({@code status}, {@code error})
 * are reserved words of DynamoDB.
 */
public final class ItemUpdate {
    private final Table table;
    private final String id;
    private final List<String> sets = new ArrayList<>();
    private final List<String> removes = new ArrayList<>();
    private final List<String> adds = new ArrayList<>();
    private final List<String> deletes = new ArrayList<>();
    private boolean returnsRow;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, AttributeValue> values = new HashMap<>();

    public ItemUpdate(Table table, String id) {
        this.table = table;
        this.id = id;
    }

    public ItemUpdate set(Column column, AttributeValue value) {
        sets.add(name(column) + " = " + newValue(column, value));
        return this;
    }

    public ItemUpdate set(Column column, String text) {
        return set(column, AttributeValue.fromS(text));
    }

    /** Sets a column, unless the row has it already. */
    public ItemUpdate setIfAbsent(Column column, AttributeValue value) {
        String name = name(column);
        sets.add(name + " = if_not_exists(" + name + ", " + newValue(column, value) + ")");
        return this;
    }

    /** Increments a number. An absent column counts as 0. */
    public ItemUpdate increment(Column column) {
        String name = name(column);
        values.put(":zero", AttributeValue.fromN("0"));
        values.put(":one", AttributeValue.fromN("1"));
        sets.add(name + " = if_not_exists(" + name + ", :zero) + :one");
        return this;
    }

    /** Adds texts to a set, which the row need not have. No texts change nothing. */
    public ItemUpdate addToSet(Column column, Collection<String> texts) {
        if (texts.isEmpty()) {
            return this;
        }
        adds.add(name(column) + " " + newValue(column, AttributeValue.fromSs(List.copyOf(texts))));
        return this;
    }

    /** Asks for the whole row as it is after the update, at no further cost. */
    public ItemUpdate returningRow() {
        returnsRow = true;
        return this;
    }

    /** Takes texts out of a set. The last text takes the column along: there are no empty sets. */
    public ItemUpdate takeFromSet(Column column, Collection<String> texts) {
        deletes.add(name(column) + " " + newValue(column, AttributeValue.fromSs(List.copyOf(texts))));
        return this;
    }

    public ItemUpdate remove(Column column) {
        removes.add(name(column));
        return this;
    }

    /** Sets a column, or removes it where there is no value. */
    public ItemUpdate setOrRemove(Column column, Optional<AttributeValue> value) {
        return value.map(present -> set(column, present)).orElseGet(() -> remove(column));
    }

    /** Adds a condition. All of the added conditions must be true. */
    public ItemUpdate onlyIf(Condition condition) {
        if (!condition.equals(Condition.NONE)) {
            conditions.add(render(condition));
        }
        return this;
    }

    /** Returns the request. Where a condition is false, DynamoDB's exception contains the existing row. */
    public UpdateItemRequest request(String tablePrefix) {
        String update = Stream.of(
                        clause("SET", sets), clause("REMOVE", removes), clause("ADD", adds), clause("DELETE", deletes))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
        String condition = conditions.isEmpty() ? null : String.join(" AND ", conditions);
        return UpdateItemRequest.builder()
                .tableName(table.name(tablePrefix))
                .key(Map.of(table.key(), AttributeValue.fromS(id)))
                .updateExpression(update)
                .conditionExpression(condition)
                .expressionAttributeNames(names)
                .expressionAttributeValues(values.isEmpty() ? null : values)
                .returnValues(returnsRow ? ReturnValue.ALL_NEW : ReturnValue.NONE)
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                .build();
    }

    /** Makes the update; returns false where one of its conditions was false. */
    public boolean isMade(DynamoDbClient dynamoDb, String tablePrefix) {
        try {
            dynamoDb.updateItem(request(tablePrefix));
            return true;
        } catch (ConditionalCheckFailedException refused) {
            return false;
        }
    }

    private static Optional<String> clause(String keyword, List<String> actions) {
        return actions.isEmpty() ? Optional.empty() : Optional.of(keyword + " " + String.join(", ", actions));
    }

    /** Renders a condition. DynamoDB refuses redundant parentheses, so a single condition gets none. */
    private String render(Condition condition) {
        return switch (condition) {
            case Condition.Exists(Column column) -> "attribute_exists(" + name(column) + ")";
            case Condition.Absent(Column column) -> "attribute_not_exists(" + name(column) + ")";
            case Condition.Compared(Column column, String operator, AttributeValue value) ->
                name(column) + " " + operator + " " + comparedValue(value);
            case Condition.Same(Column column, Column other) -> name(column) + " = " + name(other);
            case Condition.Joined(String operator, List<Condition> parts) ->
                parts.size() == 1
                        ? render(parts.getFirst())
                        : parts.stream().map(this::render).collect(Collectors.joining(" " + operator + " ", "(", ")"));
        };
    }

    private String name(Column column) {
        names.put("#" + column.attribute(), column.attribute());
        return "#" + column.attribute();
    }

    private String newValue(Column column, AttributeValue value) {
        values.put(":" + column.attribute(), value);
        return ":" + column.attribute();
    }

    private String comparedValue(AttributeValue value) {
        String placeholder = ":compared_" + values.size();
        values.put(placeholder, value);
        return placeholder;
    }
}
