package com.commercive.webhooks.processor;

import static com.commercive.webhooks.model.deployment.QueueSettings.MAX_RECEIVE_COUNT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.commercive.webhooks.model.log.WebhookLog;
import com.commercive.webhooks.model.table.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** What the row of a suspect says before, while and after it is tried: what is known then, and no more. */
class SuspectRowTest {
    private static final String KILLED = "function: killed, or out of time, while it was processing this webhook";
    private static final AtomicLong IDS = new AtomicLong(7_100_000);

    @RegisterExtension
    static final ProcessorSetup setup = new ProcessorSetup();

    @AfterEach
    void heal() {
        setup.faults.heal();
    }

    @Test
    void saysAtTheNextReceiveThatTheFunctionWasKilled() {
        Delivery killer = order();
        kill(killer.received(3));
        assertThat(setup.logRow(killer)).containsKey("tried_at").doesNotContainKeys("error", "failed", "outcome");

        kill(killer.received(4));

        assertThat(setup.logRow(killer))
                .containsEntry("error", KILLED)
                .containsEntry("outcome", "retrying")
                .containsEntry("attempts", "4");
    }

    @Test
    void saysOfAKillerThatBecomesADeadLetterThatItFailed() {
        Delivery killer = order();
        kill(killer.received(MAX_RECEIVE_COUNT - 1));

        kill(killer.received(MAX_RECEIVE_COUNT));

        assertThat(setup.logRow(killer)).containsEntry("error", KILLED).containsEntry("outcome", "failed");
    }

    /** Prevents a dead letter without an error, where the last attempt is the one that kills the function. */
    @Test
    void saysBeforeTheLastAttemptWhatIsTrueIfItKillsTheFunction() {
        Delivery killer = order();

        kill(killer.received(MAX_RECEIVE_COUNT));

        assertThat(setup.logRow(killer))
                .containsEntry("error", "function: began its last attempt at this webhook, and has written no outcome")
                .containsEntry("outcome", "failed")
                .containsEntry("failed", "yes");
    }

    /** Prevents an operator from being told of a kill, or of a failure, that has not happened. */
    @Test
    void saysOfASuspectThatIsTriedOnlyThatItIs() {
        Delivery suspect = order();
        AtomicReference<Map<String, String>> meanwhile = new AtomicReference<>(Map.of());
        setup.faults.failBefore(request -> {
            if (setup.writes(request, Table.ORDERS)) {
                meanwhile.set(new HashMap<>(setup.logRow(suspect)));
            }
            return false;
        });

        assertThat(setup.process(suspect.received(3))).isEmpty();

        assertThat(meanwhile.get()).containsKey("tried_at").doesNotContainKeys("error", "failed", "outcome");
        assertThat(setup.logRow(suspect)).containsEntry("outcome", "applied").doesNotContainKey("tried_at");
    }

    @Test
    void saysOfASuspectThatFailsWhyItFailed() {
        Delivery suspect = order();
        setup.faults.failBefore(request -> setup.writes(request, Table.ORDERS));

        setup.process(suspect.received(3));

        assertThat(setup.logRow(suspect))
                .containsEntry("error", "aws: SdkClientException")
                .containsEntry("attempts", "3")
                .doesNotContainKey("tried_at");
    }

    /** Prevents a body of a megabyte from crossing the network once more for each receive. */
    @Test
    void marksASuspectByOneSmallWrite() {
        Delivery suspect = order();
        logged(suspect);

        setup.process(suspect.received(3));

        assertThat(logWrites())
                .hasSize(2)
                .noneMatch(write -> write.expressionAttributeValues().containsKey(":payload"));
    }

    /** Prevents a write for each healthy message that happens to share the group of a suspect. */
    @Test
    void marksNoMessageBesideASuspect() {
        Delivery suspect = order();
        logged(suspect);

        assertThat(setup.process(suspect.received(3), order())).isEmpty();

        assertThat(setup.faults.calls()).filteredOn(SuspectRowTest::isMark).hasSize(1);
    }

    /** Prevents a suspect that was marked, and then not tried for want of time, from being taken for a killer. */
    @Test
    void leavesNoMarkOnASuspectThatItHasNoTimeFor() {
        Delivery suspect = order();
        AtomicReference<Instant> now = new AtomicReference<>(Instant.now());
        setup.faults.failBefore(request -> {
            if (isMark(request)) {
                now.updateAndGet(time -> time.plus(Duration.ofSeconds(16)));
            }
            return false;
        });

        assertThat(setup.process(setup.handler(now::get), suspect.received(3))).containsExactly(suspect.webhookId());

        assertThat(setup.logRow(suspect))
                .containsEntry("outcome", "retrying")
                .containsKey("error")
                .doesNotContainKey("tried_at");
    }

    private static void logged(Delivery delivery) {
        new WebhookLog(setup.aws().dynamoDb(), setup.aws().tablePrefix()).recordReceived(delivery.envelope());
    }

    private static boolean isMark(SdkRequest request) {
        return setup.writes(request, Table.WEBHOOKS)
                && request instanceof UpdateItemRequest update
                && update.expressionAttributeValues().containsKey(":tried_at");
    }

    private static List<UpdateItemRequest> logWrites() {
        return setup.faults.calls().stream()
                .filter(request -> setup.writes(request, Table.WEBHOOKS))
                .map(UpdateItemRequest.class::cast)
                .toList();
    }

    private static void kill(Delivery delivery) {
        setup.faults.failBefore(request -> {
            if (setup.writes(request, Table.ORDERS)) {
                throw new KilledProcess();
            }
            return false;
        });
        assertThatThrownBy(() -> setup.process(delivery)).isInstanceOf(KilledProcess.class);
    }

    private static Delivery order() {
        return Delivery.of("orders/updated", "{\"id\": %d, \"currency\": \"EUR\"}".formatted(IDS.incrementAndGet()))
                .withReceiptOfItsOwn();
    }

    /** The end of the process, as far as code can see it. */
    private static final class KilledProcess extends Error {
        private static final long serialVersionUID = 1L;
    }
}
