package com.commercive.webhooks.chaos;

import com.commercive.localaws.proxy.Fault;
import com.commercive.localaws.proxy.Fault.Mode;
import com.commercive.webhooks.chaos.traffic.SentTopic.Subject;
import com.commercive.webhooks.chaos.traffic.SentWebhook;
import com.commercive.webhooks.chaos.traffic.Traffic;
import com.commercive.webhooks.model.deployment.PipelineFunction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/** The plans in which webhooks are sent again: redriven, requeued or replayed, and that is cut off half-way. */
final class ReplayFaults {
    /** A moment in which some webhooks were sent again, and most were not. */
    private static final int SENT_BEFORE_KILL = 4;

    private static final int KILLS = 3;

    private static final Set<Subject> OF_THE_STORE = EnumSet.of(Subject.STORE, Subject.SHOP, Subject.SCOPES);

    /** A fault that gives the time to kill a sender between two webhooks. */
    private static final Fault SLOW_SENDS = Fault.ofAction(Mode.SLOW, 1, "SendMessage");

    private static final Fault GONE = Fault.of(Mode.REFUSED, 1);

    private ReplayFaults() {}

    /** Returns a plan in which SQS takes no webhook, and then the function that requeues them is killed again and again. */
    static FaultPlan requeueKilled(Duration time) {
        return (system, traffic, sender) -> {
            system.install(traffic.shops());
            system.sqs().inject(GONE);
            try {
                sender.post(traffic.deliveries(), time);
                system.sqs().inject(SLOW_SENDS);
                int kills = 0;
                for (int attempt = 0; attempt < KILLS; attempt++) {
                    kills += KillFault.killBusy(PipelineFunction.REQUEUE, system, () -> sends(system)) ? 1 : 0;
                }
                FaultPlan.require(kills > 0, "requeue had answered each time before it was killed");
            } finally {
                system.heal();
            }
        };
    }

    /** Returns a plan in which both services are gone, and then the console that replays the last copies is killed. */
    static FaultPlan consoleKilled(Duration time) {
        return (system, traffic, sender) -> {
            system.install(traffic.shops());
            system.dynamoDb().inject(GONE);
            system.sqs().inject(GONE);
            try {
                sender.post(traffic.deliveries(), time);
                system.heal();
                system.sqs().inject(SLOW_SENDS);
                List<String> lastCopies = system.log().takeLastCopies();
                boolean ran = system.replayAndKill(lastCopies, sends(system));
                FaultPlan.require(ran, "the console had ended before it was killed");
                system.count(1);
                system.heal();
                system.replay(lastCopies);
            } finally {
                system.heal();
            }
        };
    }

    /** Returns whether some webhooks more were sent since now: slow calls count as failed. */
    private static BooleanSupplier sends(ChaosSystem system) {
        long before = system.sqs().failedCalls();
        return () -> system.sqs().failedCalls() >= before + SENT_BEFORE_KILL;
    }

    /**
     * Returns a plan in which the stores are unknown until the first half of the traffic is redriven. What is about the store
     * comes only then: of a store that nobody knows it is ignored at its last receive, and never a dead letter.
     */
    static FaultPlan unknownStores() {
        return redriven(
                sent -> OF_THE_STORE.contains(sent.topic().subject()),
                (system, traffic) -> {},
                (system, traffic) -> system.install(traffic.shops()));
    }

    /** Returns a plan in which the code has a bug until the first half of the traffic is redriven. */
    static FaultPlan badDeployment(Fault bug) {
        return redriven(
                sent -> false,
                (system, traffic) -> {
                    system.install(traffic.shops());
                    system.dynamoDb().inject(bug);
                },
                (system, traffic) -> system.heal());
    }

    /**
     * Returns a plan in which the first half of the traffic ends in the dead-letter queue. Then the cause is repaired and the
     * queue redriven, while the second half arrives, which is about the same orders and items.
     *
     * @param later the webhooks of the first half that are posted only with the second
     */
    private static FaultPlan redriven(
            Predicate<SentWebhook> later,
            BiConsumer<ChaosSystem, Traffic> cause,
            BiConsumer<ChaosSystem, Traffic> repair) {
        return (system, traffic, sender) -> {
            int half = traffic.deliveries().size() / 2;
            List<SentWebhook> first = new ArrayList<>(traffic.deliveries().subList(0, half));
            List<SentWebhook> second =
                    new ArrayList<>(first.stream().filter(later).toList());
            first.removeIf(later);
            second.addAll(
                    traffic.deliveries().subList(half, traffic.deliveries().size()));
            cause.accept(system, traffic);
            sender.post(first, Duration.ZERO);
            new DeadLetterWait(system.queues()).await();
            repair.accept(system, traffic);
            system.queues().redrive();
            sender.post(second, Duration.ofSeconds(3));
        };
    }
}
