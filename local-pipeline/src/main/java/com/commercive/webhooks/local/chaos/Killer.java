package com.commercive.webhooks.local.chaos;

import com.commercive.webhooks.model.deployment.PipelineFunction;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Kill a process of a function, again and again: by turns one that has an event in hand, and one that has just answered,
 * which on Lambda is frozen there and may never run again.
 */
final class Killer implements AutoCloseable {
    private static final int BETWEEN_LOOKS_MILLISECONDS = 1;

    private final PipelineFunction function;
    private final Duration pause;
    private final ChaosSystem system;
    private final Thread thread;

    private Killer(PipelineFunction function, Duration pause, ChaosSystem system) {
        this.function = function;
        this.pause = pause;
        this.system = system;
        this.thread = Thread.ofVirtual().name("killer").unstarted(this::run);
    }

    static Killer of(PipelineFunction function, Duration pause, ChaosSystem system) {
        Killer killer = new Killer(function, pause, system);
        killer.thread.start();
        return killer;
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
        List<Long> busy = busyPids();
        while (busy.isEmpty()) {
            TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS_MILLISECONDS);
            busy = busyPids();
        }
        return busy.getFirst();
    }

    private long awaitAnswered(long pid) throws InterruptedException {
        while (busyPids().contains(pid)) {
            TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS_MILLISECONDS);
        }
        return pid;
    }

    private List<Long> busyPids() {
        return system.system().function(function).busyPids();
    }

    /** SIGKILL, which no process hears. */
    private void kill(long pid) {
        ProcessHandle.of(pid).filter(ProcessHandle::destroyForcibly).ifPresent(gone -> system.countKill());
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
