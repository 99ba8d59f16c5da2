package com.commercive.webhooks.model.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.commercive.webhooks.model.log.RowRetention;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class CommonSettingsTest {
    @Test
    void areThoseOfTheStage() {
        assertThat(CommonSettings.of(Map.of(
                        "DYNAMODB_TABLE_PREFIX", "commercive_dev_",
                        "WEBHOOK_QUEUE_URL", "https://queue",
                        "METRICS_NAMESPACE", "commercive-webhooks-dev",
                        "WEBHOOK_RETENTION_DAYS", "30")))
                .isEqualTo(new CommonSettings(
                        "commercive_dev_", "https://queue", "commercive-webhooks-dev", new RowRetention(30)));
    }

    @Test
    void areThoseOfProdWhereNobodySetsOthers() {
        assertThat(CommonSettings.of(Map.of("WEBHOOK_QUEUE_URL", "https://queue")))
                .isEqualTo(new CommonSettings(
                        "commercive_", "https://queue", "commercive-webhooks", new RowRetention(90)));
    }

    @Test
    void haveNoQueueWhereNobodySetsIt() {
        assertThatIllegalStateException()
                .isThrownBy(() -> CommonSettings.of(Map.of()))
                .withMessage("WEBHOOK_QUEUE_URL: not set");
    }
}
