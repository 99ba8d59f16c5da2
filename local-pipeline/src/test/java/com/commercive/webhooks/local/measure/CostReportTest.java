package com.commercive.webhooks.local.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CostReportTest {
    private final UsageMeter meter = new UsageMeter();

    @Test
    void pricesAMillionWebhooks() {
        meter.count("write commercive_orders", 30);
        meter.count("write commercive_webhooks", 10);
        meter.count("read commercive_stores", 5);
        meter.count("requests SendMessage", 10);
        meter.count("calls ingest", 20);

        assertThat(new CostReport(meter, 10).lines())
                .contains(
                        "| DynamoDB write units | 4.0000 | 2.50 |",
                        "| DynamoDB read units | 0.5000 | 0.06 |",
                        "| SQS FIFO requests | 1.4000 | 0.70 |",
                        "| Lambda GB-seconds | 0.0050 | 0.07 |",
                        "Units of a webhook by table: orders 3.00, webhooks 1.00 to write; stores 0.50 to read.",
                        "Calls of a webhook: ingest 2.00.");
    }
}
