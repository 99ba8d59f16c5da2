package com.commercive.webhooks.local.measure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class UsageMeterTest {
    @Test
    void takesTheUnitsOfTheResponse() throws JsonProcessingException {
        assertThat(units("{\"ConsumedCapacity\":{\"TableName\":\"orders\",\"CapacityUnits\":2.5}}"))
                .isEqualTo(2.5);
    }

    /** DynamoDB charges for a write whose condition failed, but its response does not have the units. */
    @Test
    void aRefusedWriteCostsTheExistingItem() throws JsonProcessingException {
        assertThat(units("{\"__type\":\"…#ConditionalCheckFailedException\",\"Item\":{\"note\":{\"S\":\"%s\"}}}"
                        .formatted("x".repeat(3_000))))
                .isEqualTo(3);
    }

    @Test
    void aRefusedWriteOfNoItemCostsAUnit() throws JsonProcessingException {
        assertThat(units("{\"__type\":\"…#ConditionalCheckFailedException\"}")).isEqualTo(1);
    }

    private static double units(String response) throws JsonProcessingException {
        return UsageMeter.units(new ObjectMapper().readTree(response));
    }
}
