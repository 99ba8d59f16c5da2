package com.commercive.webhooks.infra.observability;

import com.commercive.webhooks.infra.configuration.PipelineConfig;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.ArnComponents;
import software.amazon.awscdk.ArnFormat;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.sns.Topic;
import software.amazon.awscdk.services.sns.subscriptions.EmailSubscription;
import software.constructs.Construct;

/** Take all alarms of a stage, and mail them where an address is configured. */
final class AlarmTopicConstruct extends Construct {
    private final Topic topic;

    AlarmTopicConstruct(Construct scope, PipelineConfig config) {
        super(scope, "Topic");
        this.topic = Topic.Builder.create(this, "Topic")
                .topicName(config.stage().service() + "-alarms")
                .displayName("Webhook alarms, " + config.stage().name())
                .enforceSsl(true)
                .build();
        topic.addToResourcePolicy(alarmsOfThisStack(config.stage().service()));
        config.alarmEmail().ifPresent(address -> topic.addSubscription(new EmailSubscription(address)));
    }

    Topic topic() {
        return topic;
    }

    String arn() {
        return topic.getTopicArn();
    }

    /** A topic with a policy of its own has lost the default one, by which CloudWatch may publish. */
    private PolicyStatement alarmsOfThisStack(String service) {
        String alarms = Stack.of(this)
                .formatArn(ArnComponents.builder()
                        .service("cloudwatch")
                        .resource("alarm")
                        .resourceName(service + "-*")
                        .arnFormat(ArnFormat.COLON_RESOURCE_NAME)
                        .build());
        return PolicyStatement.Builder.create()
                .sid("PublishAlarms")
                .principals(List.of(new ServicePrincipal("cloudwatch.amazonaws.com")))
                .actions(List.of("sns:Publish"))
                .resources(List.of(topic.getTopicArn()))
                .conditions(Map.of("ArnLike", Map.of("aws:SourceArn", alarms)))
                .build();
    }
}
