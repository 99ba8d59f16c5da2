package com.commercive.webhooks.local.chaos;

import com.commercive.webhooks.local.runtime.LocalFunction;
import com.commercive.webhooks.model.deployment.PipelineFunction;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Kill a process of a function, again and again, each time one that has an event in hand. */
final class Killer implements AutoCloseable {
    private static final int BETWEEN_LOOKS_MILLISECONDS = 2;

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
                kill(awaitBusy(system.system().function(function)));
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private static long awaitBusy(LocalFunction function) throws InterruptedException {
        List<Long> busy = function.busyPids();
        while (busy.isEmpty()) {
            TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS_MILLISECONDS);
            busy = function.busyPids();
        }
        return busy.getFirst();
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
