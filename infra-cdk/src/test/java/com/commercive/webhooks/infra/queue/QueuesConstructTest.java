package com.commercive.webhooks.infra.queue;

import static org.assertj.core.api.Assertions.assertThat;

import com.commercive.webhooks.infra.template.StackTemplate;
import com.commercive.webhooks.model.deployment.PipelineFunction;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

class QueuesConstructTest {
    private static final String TYPE = "AWS::SQS::Queue";

    private final StackTemplate template = StackTemplate.ofDefaults();
    private final JsonNode source = template.named(TYPE, "QueueName", "commercive-webhooks-dev.fifo");
    private final JsonNode deadLetters = template.named(TYPE, "QueueName", "commercive-webhooks-dev-dlq.fifo");
    private final JsonNode mapping = template.only("AWS::Lambda::EventSourceMapping", properties -> true);

    @Test
    void bothQueuesAreFifoWithAGroupsOrderAndThroughput() {
        assertThat(template.properties(TYPE)).hasSize(2).allSatisfy(queue -> {
            assertThat(queue.path("FifoQueue").asBoolean()).isTrue();
            assertThat(queue.path("DeduplicationScope").asText()).isEqualTo("messageGroup");
            assertThat(queue.path("FifoThroughputLimit").asText()).isEqualTo("perMessageGroupId");
            assertThat(queue.path("ContentBasedDeduplication").asBoolean()).isFalse();
            assertThat(queue.path("MessageRetentionPeriod").asInt()).isEqualTo(14 * 24 * 3600);
            assertThat(queue.path("SqsManagedSseEnabled").asBoolean()).isTrue();
        });
    }

    @Test
    void whatFailsThirtyTimesGoesToTheDeadLetterQueue() {
        JsonNode redrive = source.path("RedrivePolicy");

        assertThat(redrive.path("maxReceiveCount").asInt()).isEqualTo(30);
        assertThat(redrive.path("deadLetterTargetArn")
                        .path("Fn::GetAtt")
                        .path(0)
                        .asText())
                .isEqualTo(template.id(TYPE, queue -> queue.equals(deadLetters)));
    }

    /** The queue is referred to by name: neither queue can be created first if each refers to the other. */
    @Test
    void onlyTheQueueMayUseTheDeadLetterQueue() {
        JsonNode allowed = deadLetters.path("RedriveAllowPolicy");

        assertThat(allowed.path("redrivePermission").asText()).isEqualTo("byQueue");
        assertThat(allowed.path("sourceQueueArns")).hasSize(1);
        assertThat(allowed.path("sourceQueueArns").toString()).contains(":commercive-webhooks-dev.fifo");
    }

    /** Either may hold the only copy of a webhook. */
    @Test
    void bothQueuesAreKeptWhenTheStackIsDeleted() {
        assertThat(template.resources(TYPE)).allSatisfy(queue -> {
            assertThat(queue.getValue().path("DeletionPolicy").asText()).isEqualTo("Retain");
            assertThat(queue.getValue().path("UpdateReplacePolicy").asText()).isEqualTo("Retain");
        });
    }

    /**
     * With a shorter one, a batch goes to a second instance while the first still works on it. CDK does not check it
     * here.
     */
    @Test
    void isInvisibleForSixTimesTheProcessorsTimeout() {
        int timeout = template.function(PipelineFunction.PROCESSOR.suffix())
                .path("Timeout")
                .asInt();

        assertThat(source.path("VisibilityTimeout").asInt()).isEqualTo(120).isGreaterThanOrEqualTo(6 * timeout);
    }

    @Test
    void feedsTheProcessorsLiveVersionInPartialBatches() {
        assertThat(mapping.path("FunctionName").findValue("Ref").asText())
                .isEqualTo(template.id(
                        "AWS::Lambda::Alias", alias -> alias.toString().contains("processor")));
        assertThat(mapping.path("EventSourceArn").path("Fn::GetAtt").path(0).asText())
                .isEqualTo(template.id(TYPE, queue -> queue.equals(source)));
        assertThat(mapping.path("FunctionResponseTypes").path(0).asText()).isEqualTo("ReportBatchItemFailures");
        assertThat(mapping.path("ScalingConfig").path("MaximumConcurrency").asInt())
                .isEqualTo(10);
        assertThat(mapping.path("MetricsConfig").path("Metrics").path(0).asText())
                .isEqualTo("EventCount");
    }

    /** Lambda refuses more than 10 messages and any batching window on a FIFO queue; CDK does not. */
    @Test
    void keepsToWhatAFifoEventSourceAllows() {
        assertThat(mapping.path("BatchSize").asInt()).isEqualTo(10);
        assertThat(mapping.has("MaximumBatchingWindowInSeconds")).isFalse();
        assertThat(mapping.has("ProvisionedPollerConfig")).isFalse();
    }

    @Test
    void takesTheConcurrencyThatIsConfigured() {
        JsonNode prod = StackTemplate.ofProd().only("AWS::Lambda::EventSourceMapping", properties -> true);

        assertThat(prod.path("ScalingConfig").path("MaximumConcurrency").asInt())
                .isEqualTo(50);
    }
}
