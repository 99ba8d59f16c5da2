package com.commercive.webhooks.infra.observability;

import static com.commercive.webhooks.infra.observability.CloudWatchMetrics.MAXIMUM;

import com.commercive.webhooks.infra.queue.QueuesConstruct;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.MetricOptions;

/** The metrics that SQS publishes for the queue and its dead-letter queue. */
record QueueMetrics(QueuesConstruct queues) {
    IMetric deadLetters() {
        return queues.deadLetters().metricApproximateNumberOfMessagesVisible(maximum());
    }

    IMetric oldestDeadLetterAge() {
        return queues.deadLetters().metricApproximateAgeOfOldestMessage(maximum());
    }

    IMetric waiting() {
        return queues.source().metricApproximateNumberOfMessagesVisible(maximum());
    }

    IMetric inFlight() {
        return queues.source().metricApproximateNumberOfMessagesNotVisible(maximum());
    }

    IMetric oldestMessageAge() {
        return queues.source().metricApproximateAgeOfOldestMessage(maximum());
    }

    /** Returns the counts that come closest to the requests that are charged. */
    List<IMetric> requests() {
        Map<String, String> dimensions = Map.of("QueueName", queues.source().getQueueName());
        return Stream.of(
                        "NumberOfMessagesSent",
                        "NumberOfMessagesReceived",
                        "NumberOfMessagesDeleted",
                        "NumberOfEmptyReceives")
                .map(name -> CloudWatchMetrics.ofService("AWS/SQS", name, dimensions, name))
                .toList();
    }

    private static MetricOptions maximum() {
        return CloudWatchMetrics.options(MAXIMUM).build();
    }
}
