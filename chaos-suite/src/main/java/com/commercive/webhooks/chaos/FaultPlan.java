package com.commercive.webhooks.chaos;

import com.commercive.localaws.front.Fault;
import com.commercive.webhooks.chaos.traffic.Traffic;
import com.commercive.webhooks.model.deployment.PipelineFunction;
import java.time.Duration;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** The plan of a scenario: what fails while the traffic is posted. When it returns, nothing fails any more. */
@FunctionalInterface
interface FaultPlan {
    /** Posts the traffic while something fails. */
    void run(ChaosSystem system, Traffic traffic, Poster poster) throws InterruptedException;

    /** Returns a plan in which nothing fails. */
    static FaultPlan calm() {
        return (system, traffic, poster) -> {
            system.install(traffic.shops());
            poster.post(traffic.deliveries(), Duration.ZERO);
        };
    }

    /** Returns a plan in which DynamoDB fails all the time. */
    static FaultPlan dynamoDb(Fault fault, Duration time) {
        return withFault(system -> system.dynamoDb().inject(fault), time);
    }

    /** Returns a plan in which SQS fails all the time. */
    static FaultPlan sqs(Fault fault, Duration time) {
        return withFault(system -> system.sqs().inject(fault), time);
    }

    /** Returns a plan in which both fail all the time. */
    static FaultPlan both(Fault fault, Duration time) {
        return withFault(
                system -> {
                    system.dynamoDb().inject(fault);
                    system.sqs().inject(fault);
                },
                time);
    }

    private static FaultPlan withFault(Consumer<ChaosSystem> injection, Duration time) {
        return (system, traffic, poster) -> {
            system.install(traffic.shops());
            injection.accept(system);
            try {
                poster.post(traffic.deliveries(), time);
            } finally {
                system.heal();
            }
        };
    }

    /** Returns a plan in which processes of a function are killed, with a pause in between. */
    static FaultPlan killing(PipelineFunction function, Duration pause, Duration time) {
        return (system, traffic, poster) -> {
            system.install(traffic.shops());
            try (Killer killer = Killer.of(function, pause, system)) {
                poster.post(traffic.deliveries(), time);
            }
        };
    }

    /** Returns a plan in which the store is unknown until the first half of the traffic is redriven. */
    static FaultPlan unknownStore() {
        return redriven((system, traffic) -> {}, (system, traffic) -> system.install(traffic.shops()));
    }

    /** Returns a plan in which code with a bug runs until the first half of the traffic is redriven. */
    static FaultPlan badDeployment(Fault bug) {
        return redriven(
                (system, traffic) -> {
                    system.install(traffic.shops());
                    system.dynamoDb().inject(bug);
                },
                (system, traffic) -> system.heal());
    }

    /**
     * Returns a plan with a cause that sends the first half of the traffic to the dead-letter queue. Then the cause is
     * mended and the half is redriven, while the second half, about the same things, comes in.
     */
    private static FaultPlan redriven(BiConsumer<ChaosSystem, Traffic> cause, BiConsumer<ChaosSystem, Traffic> repair) {
        return (system, traffic, poster) -> {
            int half = traffic.deliveries().size() / 2;
            cause.accept(system, traffic);
            poster.post(traffic.deliveries().subList(0, half), Duration.ZERO);
            new DeadLetterWait(system.queues()).await();
            repair.accept(system, traffic);
            system.queues().redrive();
            poster.post(traffic.deliveries().subList(half, traffic.deliveries().size()), Duration.ofSeconds(3));
        };
    }
}
