package com.commercive.webhooks.model.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class CommonSettingsTest {
    @Test
    void areThoseOfTheStage() {
        assertThat(CommonSettings.of(Map.of(
                        "DYNAMODB_TABLE_PREFIX", "commercive_dev_",
                        "WEBHOOK_QUEUE_URL", "https://queue",
                        "METRICS_NAMESPACE", "commercive-webhooks-dev")))
                .isEqualTo(new CommonSettings("commercive_dev_", "https://queue", "commercive-webhooks-dev"));
    }

    @Test
    void areThoseOfProdWhereNobodySetsOthers() {
        assertThat(CommonSettings.of(Map.of("WEBHOOK_QUEUE_URL", "https://queue")))
                .isEqualTo(new CommonSettings("commercive_", "https://queue", "commercive-webhooks"));
    }

    @Test
    void haveNoQueueWhereNobodySetsIt() {
        assertThatIllegalStateException()
                .isThrownBy(() -> CommonSettings.of(Map.of()))
                .withMessage("WEBHOOK_QUEUE_URL: not set");
    }
}
