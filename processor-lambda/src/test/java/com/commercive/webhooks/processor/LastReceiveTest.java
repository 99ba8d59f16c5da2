package com.commercive.webhooks.processor;

import static com.commercive.webhooks.model.deployment.QueueSettings.MAX_RECEIVE_COUNT;
import static org.assertj.core.api.Assertions.assertThat;

import com.commercive.webhooks.model.table.Table;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What becomes of a message, and of its group, at its last receive before the dead-letter queue. */
final class LastReceiveTest extends BatchFixture {
    /** Prevents a healthy message from reaching the dead-letter queue, untried, behind one that fails. */
    @Test
    void triesAMessageAtItsLastReceiveThoughOneBeforeItFailed() {
        Delivery failing = order("a").received(MAX_RECEIVE_COUNT - 1);
        Delivery behind = order("a").received(MAX_RECEIVE_COUNT);
        Delivery waiting = order("a").received(MAX_RECEIVE_COUNT - 1);
        failWritesOf(failing);

        assertThat(setup.process(failing, behind, waiting)).containsExactly(failing.webhookId(), waiting.webhookId());

        assertThat(outcomes(failing, behind, waiting)).containsExactly("retrying", "applied", "");
    }

    /** Prevents the later updates of an order from waiting for a message that only its dead-letter queue awaits. */
    @Test
    void doesNotHoldAGroupForAMessageAtItsLastReceive() {
        Delivery failing = order("a").received(MAX_RECEIVE_COUNT);
        Delivery behind = order("a").received(2);
        failWritesOf(failing);

        assertThat(setup.process(failing, behind)).containsExactly(failing.webhookId());

        assertThat(outcomes(failing, behind)).containsExactly("failed", "applied");
        assertThat(holds()).containsExactly(hold(failing, "0"));
    }

    /** Prevents a dead letter whose row still says that it comes back. */
    @Test
    void triesTwiceToSayWhyAMessageFailed() {
        Delivery failing = order("a").received(MAX_RECEIVE_COUNT);
        AtomicInteger refused = new AtomicInteger();
        setup.faults.failBefore(request -> writesOrderOf(request, failing)
                || (setup.writes(request, Table.WEBHOOKS) && refused.getAndIncrement() == 1));

        setup.process(failing);

        assertThat(setup.logRow(failing))
                .containsEntry("outcome", "failed")
                .extractingByKey("error")
                .asString()
                .startsWith("aws:");
    }
}
