package com.commercive.webhooks.model.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

final class ItemUpdateTest {
    private static ItemUpdate update() {
        return new ItemUpdate("commercive_orders", Table.ORDERS, "o-1");
    }

    @Test
    void writesReservedWordsAsPlaceholders() {
        UpdateItemRequest request = update().set("status", "ok")
                .setIfAbsent("created_at", AttributeValue.fromS("now"))
                .remove("error")
                .request();

        assertThat(request.key()).isEqualTo(Map.of("order_id", AttributeValue.fromS("o-1")));
        assertThat(request.updateExpression())
                .isEqualTo(
                        "SET #status = :status, #created_at = if_not_exists(#created_at, :created_at) REMOVE #error");
        assertThat(request.expressionAttributeNames())
                .isEqualTo(Map.of("#status", "status", "#created_at", "created_at", "#error", "error"));
        assertThat(request.expressionAttributeValues())
                .isEqualTo(Map.of(":status", AttributeValue.fromS("ok"), ":created_at", AttributeValue.fromS("now")));
    }

    @Test
    void joinsConditionsSoThatNoneWeakensAnother() {
        UpdateItemRequest request = update().set("status", "ok")
                .onlyIf("#a = :x OR #b = :x")
                .onlyIf("attribute_exists(#order_id)")
                .with("x", "1")
                .request();

        assertThat(request.conditionExpression()).isEqualTo("(#a = :x OR #b = :x) AND (attribute_exists(#order_id))");
        assertThat(request.expressionAttributeNames()).containsKeys("#a", "#b", "#order_id");
        assertThat(request.returnValuesOnConditionCheckFailure())
                .isEqualTo(ReturnValuesOnConditionCheckFailure.ALL_OLD);
    }

    @Test
    void removesAnAttributeThatHasNoValue() {
        UpdateItemRequest request = update().setOrRemove("sku", Optional.of(AttributeValue.fromS("A")))
                .setOrRemove("title", Optional.empty())
                .request();

        assertThat(request.updateExpression()).isEqualTo("SET #sku = :sku REMOVE #title");
    }

    @Test
    void leavesOutWhatItDoesNotSay() {
        UpdateItemRequest request = update().remove("error").request();

        assertThat(request.updateExpression().strip()).isEqualTo("REMOVE #error");
        assertThat(request.hasExpressionAttributeValues()).isFalse();
        assertThat(request.conditionExpression()).isNull();
    }
}
