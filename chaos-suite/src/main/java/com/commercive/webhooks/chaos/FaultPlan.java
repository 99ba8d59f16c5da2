package com.commercive.webhooks.chaos;

import com.commercive.localaws.proxy.Fault;
import com.commercive.webhooks.chaos.traffic.Traffic;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/** A plan of what fails while the traffic is posted. When it has run, nothing fails any more. */
@FunctionalInterface
interface FaultPlan {
    /** Posts the traffic and injects the faults. */
    void run(ChaosSystem system, Traffic traffic, RedeliveringSender sender) throws InterruptedException;

    /** Returns why the plan cannot run on this machine; empty where it can. */
    default Optional<String> reasonToSkip() {
        return Optional.empty();
    }

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
        return withFault(system -> injectBoth(fault, fault, system), time);
    }

    /** Returns a plan in which each has a fault of its own, and must have made calls fail. */
    static FaultPlan twoFaults(Fault ofDynamoDb, Fault ofSqs, Duration time) {
        FaultPlan plan = withFault(system -> injectBoth(ofDynamoDb, ofSqs, system), time);
        return (system, traffic, sender) -> {
            long dynamoDb = system.dynamoDb().failedCalls();
            long sqs = system.sqs().failedCalls();
            plan.run(system, traffic, sender);
            require(system.dynamoDb().failedCalls() > dynamoDb, "no call of DynamoDB was made to fail");
            require(system.sqs().failedCalls() > sqs, "no call of SQS was made to fail");
        };
    }

    private static void injectBoth(Fault ofDynamoDb, Fault ofSqs, ChaosSystem system) {
        system.dynamoDb().inject(ofDynamoDb);
        system.sqs().inject(ofSqs);
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

    /** Ends the suite where a run would prove nothing, or a limit that no row shows was passed. */
    static void require(boolean condition, String problem) {
        if (!condition) {
            throw new IllegalStateException(problem);
        }
    }
}
