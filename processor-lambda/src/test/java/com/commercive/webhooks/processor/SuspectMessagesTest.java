package com.commercive.webhooks.processor;

import static com.commercive.webhooks.model.deployment.QueueSettings.MAX_RECEIVE_COUNT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.commercive.webhooks.model.table.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** What becomes of the messages of a batch when one of them kills the function. */
final class SuspectMessagesTest extends BatchFixture {
    /** Prevents a body that kills the function from taking along the healthy messages of its batches. */
    @Test
    void runsSuspectsLastWhenTheFinishedMessagesAreDeleted() {
        Delivery killer = order("a").received(3);
        Delivery healthy = order("b");
        killAtWritesOf(killer);

        assertThatThrownBy(() -> setup.process(killer, healthy)).isInstanceOf(Killed.class);

        assertThat(deleted()).containsExactly(healthy.webhookId());
        assertThat(outcomes(healthy)).containsExactly("applied");
        assertThat(setup.logRow(killer)).containsKey("tried_at").doesNotContainKey("error");
    }

    /** Prevents the messages of a killer's batch, in its group or beside it, from ending dead with it, untried. */
    @ParameterizedTest
    @ValueSource(strings = {"a", "b"})
    void triesTheRestOfAKillersBatchBeforeIt(String group) {
        Delivery killer = order("a").received(3);
        Delivery other = order(group).received(3);
        killAtWritesOf(killer);
        assertThatThrownBy(() -> setup.process(killer, other)).isInstanceOf(Killed.class);
        assertThat(deleted()).isEmpty();

        assertThatThrownBy(() -> setup.process(killer.received(4), other.received(4)))
                .isInstanceOf(Killed.class);

        assertThat(deleted()).containsExactly(other.webhookId());
        assertThat(outcomes(other, killer)).containsExactly("applied", "retrying");
    }

    @Test
    void saysOfAKillerAtItsLastReceiveThatItFailed() {
        Delivery killer = order("a").received(MAX_RECEIVE_COUNT);
        killAtWritesOf(killer);

        assertThatThrownBy(() -> setup.process(killer)).isInstanceOf(Killed.class);

        assertThat(outcomes(killer)).containsExactly("failed");
    }

    /** Prevents a suspect that only met an outage from being marked for good. */
    @Test
    void forgetsTheMarkOfASuspectThatSucceeds() {
        Delivery suspect = order("a").received(3);

        assertThat(setup.process(suspect)).isEmpty();

        assertThat(setup.logRow(suspect)).containsEntry("outcome", "applied").doesNotContainKeys("error", "failed");
        assertThat(deleted()).containsExactly(suspect.webhookId());
    }

    /** Prevents the marks of suspects from taking the time that is left to set when they come back. */
    @Test
    void marksNoSuspectThatItHasNoTimeFor() {
        Delivery suspect = order("a").received(3);

        assertThat(setup.process(setup.handler(), 5_000, suspect)).containsExactly(suspect.webhookId());

        assertThat(calls(UpdateItemRequest.class)).isEmpty();
        assertThat(holds()).hasSize(1);
    }

    /** Prevents the end of the JVM's memory from being taken for the fault of the order that met it. */
    @Test
    void takesAnErrorInALineOfAnOrderForTheEndOfTheFunction() {
        Delivery order = Delivery.of(
                "orders/updated",
                "{\"id\": %d, \"line_items\": [{\"id\": 1}, {\"id\": 2}]}".formatted(IDS.incrementAndGet()));
        killAt(request -> setup.writes(request, Table.ORDER_ITEMS));

        assertThatThrownBy(() -> setup.process(order)).hasRootCauseInstanceOf(Killed.class);

        assertThat(outcomes(order)).containsExactly("");
    }
}
