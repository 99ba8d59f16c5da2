package com.commercive.webhooks.chaos;

import com.commercive.localaws.function.LocalFunction;
import com.commercive.localaws.function.ShiftedClock;
import com.commercive.localaws.lifecycle.Waiter;
import com.commercive.localaws.proxy.Fault;
import com.commercive.webhooks.chaos.traffic.Traffic;
import com.commercive.webhooks.model.deployment.EnvironmentVariable;
import com.commercive.webhooks.model.deployment.PipelineFunction;
import com.commercive.webhooks.model.table.Table;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/** The plans in which the processes of functions are killed, frozen, do not start, or have a wrong clock. */
final class ProcessFaults {
    private static final Duration CLOCK_SHIFT = Duration.ofSeconds(3);
    private static final Waiter WAITER = new Waiter(Duration.ofMinutes(2), Duration.ofMillis(200));

    /** The receives that a message may need besides those of the time without a processor: one for an item that is not synced. */
    private static final int OTHER_RECEIVES = 3;

    private ProcessFaults() {}

    /** Returns a plan in which processes of a function are killed, with a pause after each. */
    static FaultPlan killing(PipelineFunction function, Duration pause, Duration time) {
        return killing(function, pause, time, system -> {});
    }

    /** Returns a plan in which processes are killed while a service is gone. */
    static FaultPlan killing(PipelineFunction function, Duration pause, Duration time, Consumer<ChaosSystem> outage) {
        return (system, traffic, sender) -> {
            system.install(traffic.shops());
            outage.accept(system);
            try (KillFault kills = KillFault.start(function, pause, system)) {
                sender.post(traffic.deliveries(), time);
            } finally {
                system.heal();
            }
        };
    }

    /**
     * Returns a plan in which each process is frozen from its response to its next event. Meanwhile its connections are
     * closed, and a call that hangs is still to be given up when the process goes on.
     */
    static FaultPlan freezing(Fault ofSqs, Duration time) {
        return (system, traffic, sender) -> {
            system.install(traffic.shops());
            long thaws = system.thaws();
            system.sqs().inject(ofSqs);
            try (ConnectionCuts cuts = ConnectionCuts.start(system)) {
                functions(system).forEach(function -> function.freezeIdle(true));
                sender.post(traffic.deliveries(), time);
            } finally {
                functions(system).forEach(function -> function.freezeIdle(false));
                system.heal();
            }
            FaultPlan.require(system.thaws() > thaws, "no process was frozen");
        };
    }

    /** Returns a plan in which the processor ends at every start for a time. Each message may be received once a timeout. */
    static FaultPlan neverStarting(Duration time, Duration visibilityTimeout) {
        return (system, traffic, sender) -> {
            system.install(traffic.shops());
            long start = System.nanoTime();
            LocalFunction processor = system.system().function(PipelineFunction.PROCESSOR);
            processor.redeploy(instance -> Map.of(EnvironmentVariable.WEBHOOK_QUEUE_URL.name(), ""));
            try {
                sender.post(traffic.deliveries(), time);
            } finally {
                processor.redeploy(instance -> Map.of());
            }
            Duration outage = Duration.ofNanos(System.nanoTime() - start);
            WAITER.await(() -> system.queues().waiting() == 0);
            long limit = outage.dividedBy(visibilityTimeout) + OTHER_RECEIVES;
            FaultPlan.require(mostReceives(system) <= limit, "a message was received more than " + limit + " times");
        };
    }

    private static int mostReceives(ChaosSystem system) {
        return system.tables().of(Table.WEBHOOKS).values().stream()
                .map(row -> row.get("attempts"))
                .filter(Objects::nonNull)
                .mapToInt(attempts -> Integer.parseInt(attempts.n()))
                .max()
                .orElse(0);
    }

    /** Returns a plan in which the clock of each second process is ahead of that of the others. */
    static FaultPlan clocksApart(Duration time) {
        return new FaultPlan() {
            @Override
            public Optional<String> reasonToSkip() {
                return ShiftedClock.find().isPresent() ? Optional.empty() : Optional.of("libfaketime is not installed");
            }

            @Override
            public void run(ChaosSystem system, Traffic traffic, RedeliveringSender sender) {
                Map<String, String> ahead = ShiftedClock.find().orElseThrow().aheadBy(CLOCK_SHIFT);
                long linesBefore = system.log().linesAhead();
                system.install(traffic.shops());
                redeploy(system, instance -> instance % 2 == 0 ? counted(ahead, system) : Map.of());
                try {
                    sender.post(traffic.deliveries(), time);
                } finally {
                    redeploy(system, instance -> Map.of());
                }
                FaultPlan.require(system.log().linesAhead() > linesBefore, "no process wrote a time that was ahead");
            }
        };
    }

    private static Map<String, String> counted(Map<String, String> variables, ChaosSystem system) {
        system.count(1);
        return variables;
    }

    private static void redeploy(ChaosSystem system, IntFunction<Map<String, String>> variables) {
        functions(system).forEach(function -> function.redeploy(variables));
        system.warmUp();
    }

    /** Returns the functions that handle webhooks. */
    private static List<LocalFunction> functions(ChaosSystem system) {
        return List.of(
                system.system().function(PipelineFunction.INGEST),
                system.system().function(PipelineFunction.PROCESSOR));
    }
}
