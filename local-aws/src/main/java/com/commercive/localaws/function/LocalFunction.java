package com.commercive.localaws.function;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A function as Lambda runs it. Instances are started on demand up to a limit, and each handles one event at a time. Events
 * are handled in the order in which they arrive. An instance that died or timed out is replaced when it is needed.
 */
public final class LocalFunction implements Invoker, AutoCloseable {
    private final FunctionSettings settings;
    private final RuntimeClient client;
    private final Path taskRoot;
    private final Consumer<String> lines;
    private final int concurrency;
    private final Semaphore free;
    /** The idle instances, the one that was used last first, so that as few as possible are kept busy. */
    private final Deque<Instance> idle = new ConcurrentLinkedDeque<>();
    /** All instances that may be alive. Guarded by itself. */
    private final List<Instance> started = new ArrayList<>();

    private final AtomicLong failedStarts = new AtomicLong();
    private final AtomicLong thaws = new AtomicLong();
    private volatile Deployment deployment = new Deployment(0, new AtomicInteger(), start -> Map.of());
    private volatile boolean freezing;
    private volatile boolean closed;

    /**
     * A deployment of the function.
     *
     * @param variables those of each instance, by the number of those that were started before
     */
    private record Deployment(int number, AtomicInteger starts, IntFunction<Map<String, String>> variables) {}

    /**
     * Prepares the function; no instance is started yet.
     *
     * @param concurrency the highest number of instances
     * @param lines takes the log lines of the function, each behind its label
     */
    public LocalFunction(FunctionSettings settings, int concurrency, Consumer<String> lines) throws IOException {
        this.settings = settings;
        this.client = RuntimeClient.unpackBeside(settings.zip());
        this.taskRoot = UnpackedZip.of(settings.zip());
        this.lines = line -> lines.accept("[" + settings.label() + "] " + line);
        this.concurrency = concurrency;
        this.free = new Semaphore(concurrency, true);
    }

    /** Starts an instance. Where it does not start, the future fails with the reason. */
    public CompletableFuture<Void> startInstance() {
        Instance instance = start();
        return instance.initialized().thenRun(() -> idle.push(instance));
    }

    /** Starts instances up to the limit, as provisioned concurrency does. */
    public CompletableFuture<Void> startAll() {
        return CompletableFuture.allOf(Stream.generate(this::startInstance)
                .limit(Math.max(0, concurrency - pids().size()))
                .toArray(CompletableFuture[]::new));
    }

    /** Runs an event once an instance is free, and returns its outcome. */
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
            return runOnNew(invocation);
        }
        if (!instance.isAlive() || !isDeployed(instance)) {
            stop(instance);
            return run(invocation);
        }
        InvocationOutcome outcome = runOn(instance, invocation);
        return invocation.isDelivered() ? outcome : run(invocation);
    }

    private InvocationOutcome runOnNew(Invocation invocation) {
        InvocationOutcome outcome = runOn(start(), invocation);
        failedStarts.addAndGet(invocation.isDelivered() ? 0 : 1);
        return outcome;
    }

    private InvocationOutcome runOn(Instance instance, Invocation invocation) {
        thaws.addAndGet(instance.thaw() ? 1 : 0);
        InvocationOutcome outcome = instance.invoke(invocation);
        if (invocation.isAnswered() && instance.isAlive() && isDeployed(instance)) {
            if (freezing) {
                instance.freeze();
            }
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
            Deployment current = deployment;
            Map<String, String> variables =
                    current.variables().apply(current.starts().getAndIncrement());
            Instance instance = new Instance(settings.with(variables), current.number(), client, taskRoot, lines);
            started.add(instance);
            return instance;
        }
    }

    /**
     * Replaces all instances. Those that handle an event end after it.
     *
     * @param variables more environment variables of each instance, by the number of those that were started before
     */
    public void redeploy(IntFunction<Map<String, String>> variables) {
        synchronized (started) {
            deployment = new Deployment(deployment.number() + 1, new AtomicInteger(), variables);
        }
        for (Instance old = idle.poll(); old != null; old = idle.poll()) {
            stop(old);
        }
    }

    private boolean isDeployed(Instance instance) {
        return instance.deployment() == deployment.number();
    }

    /** Freezes each instance from its response to its next event, as Lambda does; or no longer. */
    public void freezeIdle(boolean on) {
        freezing = on;
        if (!on) {
            synchronized (started) {
                started.forEach(Instance::thaw);
            }
        }
    }

    /** Returns how often an instance was thawed for an event. */
    public long thaws() {
        return thaws.get();
    }

    /** Returns the number of instances that ended before they took their first event. */
    public long failedStarts() {
        return failedStarts.get();
    }

    private void stop(Instance instance) {
        synchronized (started) {
            started.remove(instance);
        }
        instance.close();
    }

    /** Returns whether no event is being handled or waits for an instance that is still starting. */
    public boolean isIdle() {
        return free.availablePermits() == concurrency;
    }

    /** Returns the process ids of all instances. */
    List<Long> pids() {
        return pids(Instance::isAlive);
    }

    /** Returns the process ids of the instances that handle an event. */
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
