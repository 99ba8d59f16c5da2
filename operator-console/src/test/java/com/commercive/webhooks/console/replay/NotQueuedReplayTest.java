package com.commercive.webhooks.console.replay;

import static com.commercive.webhooks.console.EmulatedStage.SHOP;
import static org.assertj.core.api.Assertions.assertThat;

import com.commercive.webhooks.console.EmulatedStage;
import com.commercive.webhooks.console.EmulatedStage.Run;
import com.commercive.webhooks.model.envelope.Envelope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

final class NotQueuedReplayTest {
    @RegisterExtension
    static final EmulatedStage stage = new EmulatedStage();

    @Test
    void sendsWhatSqsNeverTookAndTakesTheMarkOff() {
        Envelope marked = stage.received("marked", "orders/create", SHOP, 5);
        stage.log().recordNotQueued(marked);
        Envelope silent = stage.received("silent", "orders/create", SHOP, 40);

        Run run = stage.run("replay", "--not-queued", "--yes", "--by", "ann");

        assertThat(run.exitCode()).isZero();
        assertThat(stage.queued()).containsExactlyInAnyOrder(marked, silent);
        assertThat(stage.row("marked"))
                .containsEntry("replays", AttributeValue.fromN("1"))
                .doesNotContainKeys("outcome", "error", "failed");
    }
}
