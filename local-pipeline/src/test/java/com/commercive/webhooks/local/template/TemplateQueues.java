package com.commercive.webhooks.local.template;

import com.commercive.localaws.emulator.QueueAttributes;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumMap;
import java.util.Map;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** The queues of the template, created on an emulator. Each is created after the dead-letter queue that it names. */
final class TemplateQueues {
    private static final Map<String, QueueAttributeName> ATTRIBUTES = Map.of(
            "FifoQueue", QueueAttributeName.FIFO_QUEUE,
            "ContentBasedDeduplication", QueueAttributeName.CONTENT_BASED_DEDUPLICATION,
            "VisibilityTimeout", QueueAttributeName.VISIBILITY_TIMEOUT,
            "MessageRetentionPeriod", QueueAttributeName.MESSAGE_RETENTION_PERIOD);

    private final SynthesizedTemplate template;
    private final SqsClient sqs;

    TemplateQueues(SynthesizedTemplate template, SqsClient sqs) {
        this.template = template;
        this.sqs = sqs;
    }

    void create() {
        template.properties("AWS::SQS::Queue").forEach(this::create);
    }

    /** Creates a queue. SQS accepts that it is created again with the same attributes. */
    private String create(JsonNode queue) {
        Map<QueueAttributeName, String> attributes = new EnumMap<>(QueueAttributeName.class);
        ATTRIBUTES.forEach((property, attribute) -> {
            if (queue.has(property)) {
                attributes.put(attribute, queue.path(property).asText());
            }
        });
        if (queue.has("RedrivePolicy")) {
            attributes.put(QueueAttributeName.REDRIVE_POLICY, redrivePolicy(queue.path("RedrivePolicy")));
        }
        return sqs.createQueue(request ->
                        request.queueName(queue.path("QueueName").asText()).attributes(attributes))
                .queueUrl();
    }

    private String redrivePolicy(JsonNode policy) {
        String url = create(template.referencedBy(policy.path("deadLetterTargetArn")));
        String arn = new QueueAttributes(sqs).arn(url);
        return "{\"deadLetterTargetArn\":\"%s\",\"maxReceiveCount\":%s}"
                .formatted(arn, policy.path("maxReceiveCount").asText());
    }
}
