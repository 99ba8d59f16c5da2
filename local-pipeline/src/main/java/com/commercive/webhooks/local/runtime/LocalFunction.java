package com.commercive.webhooks.local.runtime;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Run a function as Lambda does: up to so many instances, started on demand, one event at a time in each, handed out
 * first come, first served. An instance that died or timed out is replaced when it is needed.
 */
public final class LocalFunction implements Invoker, AutoCloseable {
    private final FunctionSettings settings;
    private final RuntimeClient client;
    private final Path taskRoot;
    private final Consumer<String> lines;
    private final int concurrency;
    private final Semaphore free;
    /** The instance used last comes first, so that as few as possible are busy. */
    private final Deque<Instance> idle = new ConcurrentLinkedDeque<>();
    /** All instances that may live; guarded by itself. */
    private final List<Instance> started = new ArrayList<>();

    private volatile boolean closed;

    /**
     * Prepare the function; nothing runs yet.
     *
     * @param concurrency how many instances there may be
     * @param lines takes what the function logs, each line behind the function's label
     */
    public LocalFunction(FunctionSettings settings, int concurrency, Consumer<String> lines) throws IOException {
        this.settings = settings;
        this.client = RuntimeClient.unpackBeside(settings.zip());
        this.taskRoot = UnpackedZip.of(settings.zip());
        this.lines = line -> lines.accept("[" + settings.label() + "] " + line);
        this.concurrency = concurrency;
        this.free = new Semaphore(concurrency, true);
    }

    /** Start a first instance; the future fails with what kept it from starting. */
    public CompletableFuture<Void> startFirst() {
        Instance instance = start();
        return instance.initialized().thenRun(() -> idle.push(instance));
    }

    /** Start what is missing to all the instances that there may be, as provisioned concurrency does. */
    public CompletableFuture<Void> startAll() {
        return CompletableFuture.allOf(Stream.generate(this::startFirst)
                .limit(Math.max(0, concurrency - pids().size()))
                .toArray(CompletableFuture[]::new));
    }

    /** Run an event to its end; waits for a free instance. */
    @Override
    public InvocationOutcome invoke(byte[] event) throws InterruptedException {
        free.acquire();
        try {
            return run(new Invocation(event));
        } finally {
            free.release();
        }
    }

    private InvocationOutcome run(Invocation invocation) {
        Instance instance = idle.poll();
        if (instance == null) {
            return runOn(start(), invocation);
        }
        if (!instance.isAlive()) {
            stop(instance);
            return run(invocation);
        }
        InvocationOutcome outcome = runOn(instance, invocation);
        return invocation.isDelivered() ? outcome : run(invocation);
    }

    private InvocationOutcome runOn(Instance instance, Invocation invocation) {
        InvocationOutcome outcome = instance.invoke(invocation);
        if (invocation.isAnswered() && instance.isAlive()) {
            idle.push(instance);
        } else {
            stop(instance);
        }
        return outcome;
    }

    private Instance start() {
        synchronized (started) {
            if (closed) {
                throw new IllegalStateException(settings.name() + " is shut down");
            }
            Instance instance = new Instance(settings, client, taskRoot, lines);
            started.add(instance);
            return instance;
        }
    }

    private void stop(Instance instance) {
        synchronized (started) {
            started.remove(instance);
        }
        instance.close();
    }

    /** Whether no event is under way, be it to an instance that is still starting. */
    public boolean isIdle() {
        return free.availablePermits() == concurrency;
    }

    /** The process ids of all instances. */
    List<Long> pids() {
        return pids(Instance::isAlive);
    }

    /** The process ids of those with an event in hand. */
    public List<Long> busyPids() {
        return pids(Instance::isBusy);
    }

    private List<Long> pids(Predicate<Instance> wanted) {
        synchronized (started) {
            return started.stream().filter(wanted).map(Instance::pid).toList();
        }
    }

    @Override
    public void close() {
        synchronized (started) {
            closed = true;
            started.forEach(Instance::close);
            started.clear();
        }
    }
}
