package com.commercive.webhooks.infra.observability;

import com.commercive.webhooks.model.deployment.Stage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awscdk.ArnComponents;
import software.amazon.awscdk.ArnFormat;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.sns.Topic;
import software.amazon.awscdk.services.sns.subscriptions.EmailSubscription;
import software.constructs.Construct;

/** An SNS topic that alarms of a stage go to. It mails them if an address is configured. */
final class AlarmTopicConstruct extends Construct {
    private final Topic topic;

    AlarmTopicConstruct(Construct scope, String id, Stage stage, Urgency urgency, Optional<String> email) {
        super(scope, id);
        this.topic = Topic.Builder.create(this, "Topic")
                .topicName(stage.service() + "-" + urgency.plural())
                .displayName("Webhook " + urgency.plural() + ", " + stage.name())
                .enforceSsl(true)
                .build();
        topic.addToResourcePolicy(alarmsOfThisStack(stage.service()));
        email.ifPresent(address -> topic.addSubscription(new EmailSubscription(address)));
    }

    Topic topic() {
        return topic;
    }

    String arn() {
        return topic.getTopicArn();
    }

    /**
     * Returns the permission for the alarms of this stack to publish. The default policy of a topic permits it, but a
     * policy of the topic's own, here the one that enforces TLS, replaces the default.
     */
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
