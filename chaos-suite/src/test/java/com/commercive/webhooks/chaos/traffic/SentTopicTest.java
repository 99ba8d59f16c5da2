package com.commercive.webhooks.chaos.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import com.commercive.webhooks.chaos.traffic.SentTopic.Subject;
import com.commercive.webhooks.chaos.traffic.Traffic.Mix;
import com.commercive.webhooks.model.topic.Topic;
import com.commercive.webhooks.model.topic.TopicKind;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Prevents a topic that is applied, and that no run of the fault suite ever sends. */
final class SentTopicTest {
    /** What a person works off, and what would end the shop in the middle of a run. */
    private static final Set<String> NEVER_SENT = Set.of("customers/data_request", "shop/redact");

    @Test
    void theAppliedTopicsAreThoseOfTheProduct() {
        assertThat(names(subject -> subject != Subject.UNKNOWN))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Topic.values())
                        .map(Topic::shopifyName)
                        .filter(name -> !NEVER_SENT.contains(name))
                        .toList());
    }

    @Test
    void theUnknownTopicsAreUnknownToTheProduct() {
        assertThat(names(subject -> subject == Subject.UNKNOWN))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(TopicKind.of(name)).isEqualTo(TopicKind.UNKNOWN));
    }

    @Test
    void trafficHasEveryTopic() {
        assertThat(Traffic.of("any", Mix.ofOrders(16).withRedactions(), 8).sent())
                .extracting(SentWebhook::topic)
                .contains(SentTopic.values());
    }

    private static List<String> names(Predicate<Subject> wanted) {
        return Arrays.stream(SentTopic.values())
                .filter(topic -> wanted.test(topic.subject()))
                .map(SentTopic::shopifyName)
                .toList();
    }
}
