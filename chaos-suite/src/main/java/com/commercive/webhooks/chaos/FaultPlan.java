package com.commercive.webhooks.chaos;

import com.commercive.localaws.proxy.Fault;
import com.commercive.webhooks.chaos.traffic.Traffic;
import com.commercive.webhooks.model.deployment.PipelineFunction;
import java.time.Duration;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** A plan of what fails while the traffic is posted. When it has run, nothing fails any more. */
@FunctionalInterface
interface FaultPlan {
    /** Posts the traffic and injects the faults. */
    void run(ChaosSystem system, Traffic traffic, RedeliveringSender sender) throws InterruptedException;

    /** Returns a plan in which nothing fails. */
    static FaultPlan withoutFault() {
        return (system, traffic, sender) -> {
            system.install(traffic.shops());
            sender.post(traffic.deliveries(), Duration.ZERO);
        };
    }

    /** Returns a plan in which DynamoDB has a fault all the time. */
    static FaultPlan dynamoDb(Fault fault, Duration time) {
        return withFault(system -> system.dynamoDb().inject(fault), time);
    }

    /** Returns a plan in which SQS has a fault all the time. */
    static FaultPlan sqs(Fault fault, Duration time) {
        return withFault(system -> system.sqs().inject(fault), time);
    }

    /** Returns a plan in which both have a fault all the time. */
    static FaultPlan both(Fault fault, Duration time) {
        return withFault(
                system -> {
                    system.dynamoDb().inject(fault);
                    system.sqs().inject(fault);
                },
                time);
    }

    private static FaultPlan withFault(Consumer<ChaosSystem> injection, Duration time) {
        return (system, traffic, sender) -> {
            system.install(traffic.shops());
            injection.accept(system);
            try {
                sender.post(traffic.deliveries(), time);
            } finally {
                system.heal();
            }
        };
    }

    /** Returns a plan in which processes of a function are killed, with a pause after each. */
    static FaultPlan killing(PipelineFunction function, Duration pause, Duration time) {
        return (system, traffic, sender) -> {
            system.install(traffic.shops());
            try (KillFault kills = KillFault.start(function, pause, system)) {
                sender.post(traffic.deliveries(), time);
            }
        };
    }

    /** Returns a plan in which the stores are unknown until the first half of the traffic is redriven. */
    static FaultPlan unknownStores() {
        return redriven((system, traffic) -> {}, (system, traffic) -> system.install(traffic.shops()));
    }

    /** Returns a plan in which the code has a bug until the first half of the traffic is redriven. */
    static FaultPlan badDeployment(Fault bug) {
        return redriven(
                (system, traffic) -> {
                    system.install(traffic.shops());
                    system.dynamoDb().inject(bug);
                },
                (system, traffic) -> system.heal());
    }

    /**
     * Returns a plan in which the first half of the traffic ends in the dead-letter queue. Then the cause is repaired and the
     * queue redriven, while the second half arrives, which is about the same orders and items.
     */
    private static FaultPlan redriven(BiConsumer<ChaosSystem, Traffic> cause, BiConsumer<ChaosSystem, Traffic> repair) {
        return (system, traffic, sender) -> {
            int half = traffic.deliveries().size() / 2;
            cause.accept(system, traffic);
            sender.post(traffic.deliveries().subList(0, half), Duration.ZERO);
            new DeadLetterWait(system.queues()).await();
            repair.accept(system, traffic);
            system.queues().redrive();
            sender.post(traffic.deliveries().subList(half, traffic.deliveries().size()), Duration.ofSeconds(3));
        };
    }
}
