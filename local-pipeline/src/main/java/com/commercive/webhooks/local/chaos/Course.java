package com.commercive.webhooks.local.chaos;

import com.commercive.webhooks.local.chaos.traffic.Traffic;
import com.commercive.webhooks.local.faults.Fault;
import com.commercive.webhooks.model.deployment.PipelineFunction;
import java.time.Duration;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Say how a scenario goes: who fails while the traffic is posted. When it returns, nothing fails any more. */
@FunctionalInterface
interface Course {
    void run(ChaosSystem system, Traffic traffic, Poster poster) throws InterruptedException;

    /** Nothing fails. */
    static Course calm() {
        return (system, traffic, poster) -> {
            system.install(traffic.shops());
            poster.post(traffic.deliveries(), Duration.ZERO);
        };
    }

    /** DynamoDB fails all the time. */
    static Course dynamoDb(Fault fault, Duration time) {
        return disturbed(system -> system.dynamoDb().disturb(fault), time);
    }

    /** SQS fails all the time. */
    static Course sqs(Fault fault, Duration time) {
        return disturbed(system -> system.sqs().disturb(fault), time);
    }

    /** Both fail all the time. */
    static Course both(Fault fault, Duration time) {
        return disturbed(
                system -> {
                    system.dynamoDb().disturb(fault);
                    system.sqs().disturb(fault);
                },
                time);
    }

    private static Course disturbed(Consumer<ChaosSystem> disturbance, Duration time) {
        return (system, traffic, poster) -> {
            system.install(traffic.shops());
            disturbance.accept(system);
            try {
                poster.post(traffic.deliveries(), time);
            } finally {
                system.heal();
            }
        };
    }

    /** A process of a function is killed, again and again with a pause in between. */
    static Course killing(PipelineFunction function, Duration pause, Duration time) {
        return (system, traffic, poster) -> {
            system.install(traffic.shops());
            try (Killer killer = Killer.of(function, pause, system)) {
                poster.post(traffic.deliveries(), time);
            }
        };
    }

    /** The store is not known until what came first is redriven. */
    static Course unknownStore() {
        return redriven((system, traffic) -> {}, (system, traffic) -> system.install(traffic.shops()));
    }

    /** Code with a bug runs until what came first is redriven. */
    static Course badDeployment(Fault bug) {
        return redriven(
                (system, traffic) -> {
                    system.install(traffic.shops());
                    system.dynamoDb().disturb(bug);
                },
                (system, traffic) -> system.heal());
    }

    /**
     * Something is wrong until the first half is in the dead-letter queue; then it is redriven, while the second half of
     * the same things comes in.
     */
    private static Course redriven(BiConsumer<ChaosSystem, Traffic> wrong, BiConsumer<ChaosSystem, Traffic> mended) {
        return (system, traffic, poster) -> {
            int half = traffic.deliveries().size() / 2;
            wrong.accept(system, traffic);
            poster.post(traffic.deliveries().subList(0, half), Duration.ZERO);
            new DeadLetterWait(system).await();
            mended.accept(system, traffic);
            system.queues().redrive();
            poster.post(traffic.deliveries().subList(half, traffic.deliveries().size()), Duration.ofSeconds(3));
        };
    }
}
