package com.commercive.webhooks.chaos;

import com.commercive.localaws.lifecycle.Waiter;
import com.commercive.localaws.proxy.Fault;
import com.commercive.webhooks.chaos.traffic.SentTopic.Subject;
import com.commercive.webhooks.chaos.traffic.SentWebhook;
import com.commercive.webhooks.chaos.traffic.SentWebhook.FinalState;
import com.commercive.webhooks.chaos.traffic.Traffic;
import com.commercive.webhooks.model.deployment.PipelineFunction;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A plan in which the privacy function is killed while DynamoDB has a fault. A third of the webhooks with personal data come
 * when all redactions are done, although they are older: they must bring nothing back.
 */
record RedactionPlan(Duration pause, Duration time, Fault ofDynamoDb) implements FaultPlan {
    private static final Duration TIMEOUT = Duration.ofMinutes(3);
    private static final Duration POLL_INTERVAL = Duration.ofMillis(500);

    /** Of these, each third one comes late. */
    private static final int SHARE = 3;

    private static final Set<Subject> PERSONAL =
            EnumSet.of(Subject.ORDER, Subject.FULFILLMENT, Subject.REFUND, Subject.CUSTOMER);

    @Override
    public void run(ChaosSystem system, Traffic traffic, RedeliveringSender sender) throws InterruptedException {
        Map<Boolean, List<SentWebhook>> byLateness =
                traffic.deliveries().stream().collect(Collectors.partitioningBy(RedactionPlan::isLate));
        system.install(traffic.shops());
        system.dynamoDb().inject(ofDynamoDb);
        try (KillFault kills = KillFault.start(PipelineFunction.PRIVACY, pause, system)) {
            sender.post(byLateness.getOrDefault(false, List.of()), time);
        } finally {
            system.heal();
        }
        CompletionWait wait = new CompletionWait(system, traffic, TIMEOUT);
        FaultPlan.require(new Waiter(TIMEOUT, POLL_INTERVAL).await(wait::isRedacted), "the redactions were not done");
        sender.post(byLateness.getOrDefault(true, List.of()), Duration.ZERO);
    }

    private static boolean isLate(SentWebhook sent) {
        return sent.finalState() == FinalState.PROCESSED
                && PERSONAL.contains(sent.topic().subject())
                && Math.floorMod(sent.id().hashCode(), SHARE) == 0;
    }
}
