package com.commercive.webhooks.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.commercive.webhooks.infra.template.StackTemplate;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StackOutputsTest {
    private final JsonNode outputs = StackTemplate.ofDefaults().json().path("Outputs");

    @ParameterizedTest
    @CsvSource({
        "OrdersCreateUrl, webhooks/orders/create",
        "OrdersUpdatedUrl, webhooks/orders/update",
        "InventoryLevelsUpdateUrl, webhooks/inventory/update",
        "FulfillmentsCreateUrl, webhooks/fulfillment/create",
        "AppUninstalledUrl, webhooks/app/uninstall"
    })
    void givesTheAddressOfEachEndpoint(String name, String path) {
        JsonNode parts = outputs.path(name).path("Value").path("Fn::Join").path(1);

        assertThat(parts.path(0)).isEqualTo(outputs.path("WebhookUrl").path("Value"));
        assertThat(parts.path(1).asText()).isEqualTo(path);
    }

    @Test
    void givesTheQueuesAndTheLinksIntoTheConsole() {
        assertThat(outputs.properties())
                .extracting(output -> output.getKey())
                .contains("QueueUrl", "DeadLetterQueueUrl", "DeadLetterQueueArn", "AlarmTopicArn");
        assertThat(outputs.path("DashboardLink").toString()).contains("#dashboards/dashboard/commercive-webhooks-dev");
        assertThat(outputs.path("DeadLetterQueueLink").toString()).contains("#/queues/https%3A%2F%2Fsqs.");
    }
}
