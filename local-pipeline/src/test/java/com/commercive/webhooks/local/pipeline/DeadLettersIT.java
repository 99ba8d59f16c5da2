package com.commercive.webhooks.local.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.commercive.localaws.emulator.QueueAttributes;
import com.commercive.webhooks.local.sender.OrderHistory;
import com.commercive.webhooks.local.sender.PostedWebhook;
import com.commercive.webhooks.local.sender.Sample;
import com.commercive.webhooks.local.system.LocalPipeline;
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

/** Failed webhooks end in the dead-letter queue, and a redrive applies them once the cause is repaired. */
final class DeadLettersIT {
    private static final Duration TIMEOUT = Duration.ofMinutes(2);

    private final LocalPipeline system = RunningSystem.system();

    @BeforeEach
    void emptyTheDeadLetterQueue() {
        system.sqs()
                .purgeQueue(PurgeQueueRequest.builder()
                        .queueUrl(system.queues().deadLetterQueueUrl())
                        .build());
    }

    @Test
    void aRedriveAppliesWhatFailedAndNothingOlderThanNewTraffic() {
        TestShop shop = TestShop.unknown();
        List<PostedWebhook> history =
                OrderHistory.of(shop.domain(), 0, Instant.now().minusSeconds(600));
        history.subList(0, 3).forEach(TestShop::post);
        await().atMost(TIMEOUT).until(() -> deadLetters() == 3);
        assertThat(TestShop.text(TestShop.logRow(history.get(0)), "outcome")).isEqualTo("failed");
        assertThat(TestShop.text(TestShop.logRow(history.get(0)), "error")).contains("store");

        shop.install();
        system.sqs().startMessageMoveTask(request -> request.sourceArn(deadLetterArn()));
        TestShop.post(history.get(3));

        history.subList(0, 4).forEach(TestShop::awaitProcessed);
        await().atMost(TIMEOUT).until(() -> latestTask().status(), status -> Objects.equals(status, "COMPLETED"));
        assertThat(deadLetters()).isZero();
        Map<String, AttributeValue> log = TestShop.logRow(history.get(0));
        assertThat(log).doesNotContainKeys("error", "failed");
        ObjectNode body = Sample.ORDERS_CREATE.body();
        assertThat(TestShop.text(shop.order(body.path("id").longValue()), "financial_status"))
                .isEqualTo(OrderHistory.statusAfter(3));
    }

    /** Prevents a poison message from blocking its message group, or from taking the group to the dead-letter queue. */
    @Test
    void poisonGoesAloneAndItsOrderGoesOn() {
        TestShop shop = TestShop.installed();
        ObjectNode poison = Sample.ORDERS_CREATE.body();
        poison.put("total_price", "a lot");

        PostedWebhook bad = shop.post(Endpoint.ORDERS_CREATE, poison);
        PostedWebhook good = shop.post(Endpoint.ORDERS_UPDATED, Sample.ORDERS_UPDATED.body());

        assertThat(TestShop.text(TestShop.awaitProcessed(good), "outcome")).isEqualTo("applied");
        await().atMost(TIMEOUT).until(() -> deadLetters() == 1);
        assertThat(TestShop.text(TestShop.logRow(bad), "error"))
                .contains("total_price")
                .doesNotContain("a lot");
        assertThat(TestShop.text(TestShop.logRow(bad), "attempts")).isEqualTo("3");
        assertThat(TestShop.text(shop.order(poison.path("id").longValue()), "financial_status"))
                .isEqualTo("paid");
    }

    private int deadLetters() {
        return new QueueAttributes(system.sqs()).visible(system.queues().deadLetterQueueUrl());
    }

    private String deadLetterArn() {
        return new QueueAttributes(system.sqs()).arn(system.queues().deadLetterQueueUrl());
    }

    private ListMessageMoveTasksResultEntry latestTask() {
        return system.sqs()
                .listMessageMoveTasks(request -> request.sourceArn(deadLetterArn()))
                .results()
                .getFirst();
    }
}
