package com.commercive.webhooks.local.chaos;

import com.commercive.webhooks.model.deployment.PipelineFunction;
import java.util.concurrent.TimeUnit;

/** Kill all processes of a function, again and again, each time just when the processor has begun with a webhook. */
final class Killer implements AutoCloseable {
    private static final int BETWEEN_KILLS_MILLISECONDS = 1_500;
    private static final int BETWEEN_LOOKS_MILLISECONDS = 2;

    private final PipelineFunction function;
    private final ChaosSystem system;
    private final Thread thread;

    private Killer(PipelineFunction function, ChaosSystem system) {
        this.function = function;
        this.system = system;
        this.thread = Thread.ofVirtual().name("killer").unstarted(this::run);
    }

    static Killer of(PipelineFunction function, ChaosSystem system) {
        Killer killer = new Killer(function, system);
        killer.thread.start();
        return killer;
    }

    private void run() {
        try {
            while (true) {
                TimeUnit.MILLISECONDS.sleep(BETWEEN_KILLS_MILLISECONDS);
                long begun = system.lines().processingBegun();
                while (system.lines().processingBegun() == begun) {
                    TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS_MILLISECONDS);
                }
                system.system().function(function).pids().forEach(this::kill);
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
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
