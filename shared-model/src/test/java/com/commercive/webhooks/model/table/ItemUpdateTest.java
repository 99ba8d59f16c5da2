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
        return new ItemUpdate(Table.ORDERS, "o-1");
    }

    @Test
    void writesReservedWordsAsPlaceholders() {
        UpdateItemRequest request = update().set(Column.STATUS, "ok")
                .setIfAbsent(Column.CREATED_AT, AttributeValue.fromS("now"))
                .remove(Column.ERROR)
                .request("commercive_");

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
        UpdateItemRequest request = update().set(Column.STATUS, "new")
                .onlyIf(Condition.any(Condition.absent(Column.STATUS), Condition.isAtMost(Column.STATUS, "old")))
                .onlyIf(Condition.exists(Column.ORDER_ID))
                .request("commercive_");

        assertThat(request.conditionExpression())
                .isEqualTo("(attribute_not_exists(#status) OR #status <= :compared_1) AND attribute_exists(#order_id)");
        assertThat(request.expressionAttributeNames()).containsKeys("#status", "#order_id");
        assertThat(request.expressionAttributeValues())
                .isEqualTo(Map.of(":status", AttributeValue.fromS("new"), ":compared_1", AttributeValue.fromS("old")));
        assertThat(request.returnValuesOnConditionCheckFailure())
                .isEqualTo(ReturnValuesOnConditionCheckFailure.ALL_OLD);
    }

    @Test
    void removesAnAttributeThatHasNoValue() {
        UpdateItemRequest request = update().setOrRemove(Column.SKU, Optional.of(AttributeValue.fromS("A")))
                .setOrRemove(Column.TITLE, Optional.empty())
                .request("commercive_");

        assertThat(request.updateExpression()).isEqualTo("SET #sku = :sku REMOVE #title");
    }

    @Test
    void leavesOutWhatItDoesNotSay() {
        UpdateItemRequest request = update().remove(Column.ERROR).request("commercive_");

        assertThat(request.updateExpression().strip()).isEqualTo("REMOVE #error");
        assertThat(request.hasExpressionAttributeValues()).isFalse();
        assertThat(request.conditionExpression()).isNull();
    }
}
