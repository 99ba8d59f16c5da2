package com.commercive.webhooks.chaos.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.commercive.webhooks.chaos.traffic.SentWebhook;
import com.commercive.webhooks.chaos.traffic.SentWebhook.FinalState;
import com.commercive.webhooks.chaos.traffic.Traffic;
import com.commercive.webhooks.chaos.traffic.Traffic.Mix;
import com.commercive.webhooks.model.table.Table;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Prevents a checker that finds nothing, with which every run would pass. */
final class CheckerTest {
    private final Traffic traffic = Traffic.of("checked", Mix.ofOrders(3).withPoison(), 7);
    private final SentWebhook processed = first(FinalState.PROCESSED);

    @Test
    void findsEveryWebhookLostWhereThereAreNoRows() {
        Findings findings = new Checker(traffic).compare(Map.of(), deadLetters());

        assertThat(findings.lost().stream().filter(line -> line.startsWith("webhooks ")))
                .hasSameSizeAs(traffic.sent());
        assertThat(findings.lost()).anyMatch(line -> line.startsWith("orders "));
        assertThat(findings.lost()).anyMatch(line -> line.startsWith("order_items "));
        assertThat(findings.lost()).anyMatch(line -> line.startsWith("inventory "));
        assertThat(findings.doubled()).isEmpty();
    }

    @Test
    void findsARowThatNobodyAskedFor() {
        Findings findings = new Checker(traffic).compare(Map.of(Table.ORDERS, Map.of("x", Map.of())), deadLetters());

        assertThat(findings.doubled()).containsExactly("orders x: not expected");
    }

    @Test
    void findsAttributesOfAnotherBody() {
        Map<String, AttributeValue> row =
                Map.of("processed", AttributeValue.fromBool(true), "payload", AttributeValue.fromS("{}"));

        Findings findings =
                new Checker(traffic).compare(Map.of(Table.WEBHOOKS, Map.of(processed.id(), row)), deadLetters());

        assertThat(findings.stale()).anyMatch(line -> line.startsWith("webhooks " + processed.id() + " payload: "));
    }

    @Test
    void findsAWebhookThatIsNotProcessedLost() {
        Map<String, AttributeValue> row = Map.of("processed", AttributeValue.fromBool(false));

        Findings findings =
                new Checker(traffic).compare(Map.of(Table.WEBHOOKS, Map.of(processed.id(), row)), deadLetters());

        assertThat(findings.lost()).anyMatch(line -> line.startsWith("webhooks " + processed.id() + ": not processed"));
    }

    @Test
    void findsAHealthyWebhookInTheDeadLetterQueueAndAFailedOneThatIsNot() {
        Findings findings = new Checker(traffic).compare(Map.of(), Set.of(processed.id()));

        assertThat(findings.lost())
                .contains("webhook " + processed.id() + ": healthy, and in the dead-letter queue")
                .contains("webhook " + first(FinalState.FAILED).id() + ": failed, and not in the dead-letter queue");
    }

    @Test
    void aSeedMakesTheSameTrafficAgain() {
        assertThat(Traffic.of("checked", Mix.ofOrders(3), 7).deliveries().stream()
                        .map(SentWebhook::id)
                        .toList())
                .isEqualTo(Traffic.of("checked", Mix.ofOrders(3), 7).deliveries().stream()
                        .map(SentWebhook::id)
                        .toList());
    }

    private SentWebhook first(FinalState finalState) {
        return traffic.sent().stream()
                .filter(sent -> sent.finalState() == finalState)
                .findFirst()
                .orElseThrow();
    }

    private Set<String> deadLetters() {
        return traffic.sent().stream()
                .filter(sent -> sent.finalState() == FinalState.FAILED)
                .map(SentWebhook::id)
                .collect(Collectors.toSet());
    }
}
