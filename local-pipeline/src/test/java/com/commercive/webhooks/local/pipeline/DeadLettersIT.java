package com.commercive.webhooks.local.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.commercive.webhooks.local.sender.OrderHistory;
import com.commercive.webhooks.local.sender.Sample;
import com.commercive.webhooks.local.sender.Webhook;
import com.commercive.webhooks.local.system.LocalSystem;
import com.commercive.webhooks.model.topic.Endpoint;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.sqs.model.ListMessageMoveTasksResultEntry;
import software.amazon.awssdk.services.sqs.model.PurgeQueueRequest;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** What fails ends in the dead-letter queue, and comes back from it when its cause is gone. */
final class DeadLettersIT {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final LocalSystem system = RunningSystem.system();

    @BeforeEach
    void emptyTheDeadLetterQueue() {
        system.sqs()
                .purgeQueue(PurgeQueueRequest.builder()
                        .queueUrl(system.queues().deadLetterQueueUrl())
                        .build());
    }

    @Test
    void aRedriveAppliesWhatFailedAndNothingOlderThanNewTraffic() {
        Shop shop = Shop.unknown();
        List<Webhook> history = OrderHistory.of(shop.domain(), 0, Instant.now().minusSeconds(600));
        history.subList(0, 3).forEach(Shop::post);
        await().atMost(PATIENCE).until(() -> deadLetters() == 3);
        assertThat(Shop.text(Shop.logRow(history.get(0)), "outcome")).isEqualTo("failed");
        assertThat(Shop.text(Shop.logRow(history.get(0)), "error")).contains("store");

        shop.install();
        system.sqs().startMessageMoveTask(request -> request.sourceArn(deadLetterArn()));
        Shop.post(history.get(3));

        history.subList(0, 4).forEach(Shop::awaitProcessed);
        await().atMost(PATIENCE).until(() -> latestTask().status(), status -> Objects.equals(status, "COMPLETED"));
        assertThat(deadLetters()).isZero();
        Map<String, AttributeValue> log = Shop.logRow(history.get(0));
        assertThat(log).doesNotContainKeys("error", "failed");
        ObjectNode body = Sample.ORDERS_CREATE.body();
        assertThat(Shop.text(shop.order(body.path("id").longValue()), "financial_status"))
                .isEqualTo(OrderHistory.statusAfter(3));
    }

    /** One bad body must not keep the good ones of its order waiting, nor take them along. */
    @Test
    void poisonGoesAloneAndItsOrderGoesOn() {
        Shop shop = Shop.installed();
        ObjectNode poison = Sample.ORDERS_CREATE.body();
        poison.put("total_price", "a lot");

        Webhook bad = shop.post(Endpoint.ORDERS_CREATE, poison);
        Webhook good = shop.post(Endpoint.ORDERS_UPDATED, Sample.ORDERS_UPDATED.body());

        assertThat(Shop.text(Shop.awaitProcessed(good), "outcome")).isEqualTo("applied");
        await().atMost(PATIENCE).until(() -> deadLetters() == 1);
        assertThat(Shop.text(Shop.logRow(bad), "error")).contains("total_price").doesNotContain("a lot");
        assertThat(Shop.text(Shop.logRow(bad), "attempts")).isEqualTo("3");
        assertThat(Shop.text(shop.order(poison.path("id").longValue()), "financial_status"))
                .isEqualTo("paid");
    }

    private int deadLetters() {
        return Integer.parseInt(attribute(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES));
    }

    private String deadLetterArn() {
        return attribute(QueueAttributeName.QUEUE_ARN);
    }

    private String attribute(QueueAttributeName name) {
        return Objects.requireNonNull(system.sqs()
                .getQueueAttributes(request ->
                        request.queueUrl(system.queues().deadLetterQueueUrl()).attributeNames(name))
                .attributes()
                .get(name));
    }

    private ListMessageMoveTasksResultEntry latestTask() {
        return system.sqs()
                .listMessageMoveTasks(request -> request.sourceArn(deadLetterArn()))
                .results()
                .getFirst();
    }
}
