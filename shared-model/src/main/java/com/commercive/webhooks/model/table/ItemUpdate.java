package com.commercive.webhooks.model.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * Build one conditional UpdateItem. Attributes are always written as {@code #name}, since many of ours
 * ({@code status}, {@code error}) are reserved words of DynamoDB; in a condition too.
 */
public final class ItemUpdate {
    private static final Pattern NAME = Pattern.compile("#(\\w+)");

    private final String table;
    private final Map<String, AttributeValue> key;
    private final List<String> sets = new ArrayList<>();
    private final List<String> removes = new ArrayList<>();
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, AttributeValue> values = new HashMap<>();

    public ItemUpdate(String tableName, Table table, String id) {
        this.table = tableName;
        this.key = Map.of(table.key(), AttributeValue.fromS(id));
    }

    public ItemUpdate set(String attribute, AttributeValue value) {
        sets.add(name(attribute) + " = " + value(attribute, value));
        return this;
    }

    public ItemUpdate set(String attribute, String text) {
        return set(attribute, AttributeValue.fromS(text));
    }

    /** Set an attribute that the row does not have yet. */
    public ItemUpdate setIfAbsent(String attribute, AttributeValue value) {
        String name = name(attribute);
        sets.add(name + " = if_not_exists(" + name + ", " + value(attribute, value) + ")");
        return this;
    }

    /** Count up a number; an attribute that is absent counts as 0. */
    public ItemUpdate increment(String attribute) {
        String name = name(attribute);
        sets.add(name + " = if_not_exists(" + name + ", :zero) + :one");
        return with("zero", AttributeValue.fromN("0")).with("one", AttributeValue.fromN("1"));
    }

    public ItemUpdate remove(String attribute) {
        removes.add(name(attribute));
        return this;
    }

    /** Set an attribute, or remove it where there is no value. */
    public ItemUpdate setOrRemove(String attribute, Optional<AttributeValue> value) {
        return value.map(present -> set(attribute, present)).orElseGet(() -> remove(attribute));
    }

    /** Add a condition, joined with the others by AND; its {@code :values} are given by {@link #with}. */
    public ItemUpdate onlyIf(String condition) {
        Matcher matcher = NAME.matcher(condition);
        while (matcher.find()) {
            name(matcher.group(1));
        }
        conditions.add("(" + condition + ")");
        return this;
    }

    /** Give the value of a condition's placeholder. */
    public ItemUpdate with(String placeholder, AttributeValue value) {
        values.put(":" + placeholder, value);
        return this;
    }

    public ItemUpdate with(String placeholder, String text) {
        return with(placeholder, AttributeValue.fromS(text));
    }

    /** The request; a condition that fails returns the item as it is. */
    public UpdateItemRequest request() {
        String expression = (sets.isEmpty() ? "" : "SET " + String.join(", ", sets))
                + (removes.isEmpty() ? "" : " REMOVE " + String.join(", ", removes));
        return UpdateItemRequest.builder()
                .tableName(table)
                .key(key)
                .updateExpression(expression)
                .conditionExpression(conditions.isEmpty() ? null : String.join(" AND ", conditions))
                .expressionAttributeNames(names)
                .expressionAttributeValues(values.isEmpty() ? null : values)
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                .build();
    }

    private String name(String attribute) {
        names.put("#" + attribute, attribute);
        return "#" + attribute;
    }

    private String value(String attribute, AttributeValue value) {
        values.put(":" + attribute, value);
        return ":" + attribute;
    }
}
