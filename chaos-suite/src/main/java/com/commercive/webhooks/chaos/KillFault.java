package com.commercive.webhooks.chaos;

import com.commercive.localaws.lifecycle.Waiter;
import com.commercive.webhooks.model.deployment.PipelineFunction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * A fault that kills processes of a function: by turns one that handles an event, and one that has just answered. On Lambda,
 * a process is frozen after its answer and may never run again.
 */
final class KillFault implements AutoCloseable {
    private static final Duration INTERVAL = Duration.ofMillis(1);
    private static final Waiter WAITER = Waiter.withoutTimeout(INTERVAL);

    /** A time in which a function that has work begins with it. */
    private static final Waiter PATIENT = new Waiter(Duration.ofMinutes(2), INTERVAL);

    private final PipelineFunction function;
    private final Duration pause;
    private final ChaosSystem system;
    private final Thread thread;

    private KillFault(PipelineFunction function, Duration pause, ChaosSystem system) {
        this.function = function;
        this.pause = pause;
        this.system = system;
        this.thread = Thread.ofVirtual().name("kills").unstarted(this::run);
    }

    static KillFault start(PipelineFunction function, Duration pause, ChaosSystem system) {
        KillFault fault = new KillFault(function, pause, system);
        fault.thread.start();
        return fault;
    }

    /**
     * Kills a process in the middle of an event.
     *
     * @param moment asked for when a process begins to handle an event; says from then on whether to kill it
     * @return false where the process answered before, or none began
     */
    static boolean killBusy(PipelineFunction function, ChaosSystem system, Supplier<BooleanSupplier> moment)
            throws InterruptedException {
        KillFault fault = new KillFault(function, Duration.ZERO, system);
        List<Long> busy = new ArrayList<>();
        if (!PATIENT.await(() -> busy.addAll(fault.busyPids()))) {
            return false;
        }
        long pid = busy.getFirst();
        BooleanSupplier hasCome = moment.get();
        PATIENT.await(() -> hasCome.getAsBoolean() || !fault.busyPids().contains(pid));
        return fault.busyPids().contains(pid) && fault.kill(pid);
    }

    private void run() {
        try {
            while (true) {
                TimeUnit.MILLISECONDS.sleep(pause.toMillis());
                kill(awaitBusy());
                TimeUnit.MILLISECONDS.sleep(pause.toMillis());
                kill(awaitAnswered(awaitBusy()));
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private long awaitBusy() throws InterruptedException {
        List<Long> busy = new ArrayList<>();
        WAITER.await(() -> busy.addAll(busyPids()));
        return busy.getFirst();
    }

    private long awaitAnswered(long pid) throws InterruptedException {
        WAITER.await(() -> !busyPids().contains(pid));
        return pid;
    }

    private List<Long> busyPids() {
        return system.system().function(function).busyPids();
    }

    /** Kills a process by SIGKILL, which it cannot handle. */
    private boolean kill(long pid) {
        boolean killed =
                ProcessHandle.of(pid).filter(ProcessHandle::destroyForcibly).isPresent();
        system.count(killed ? 1 : 0);
        return killed;
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
