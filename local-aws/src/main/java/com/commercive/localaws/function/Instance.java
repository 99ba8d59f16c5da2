package com.commercive.localaws.function;

import com.commercive.localaws.function.InvocationOutcome.FunctionError;
import com.commercive.localaws.lifecycle.JavaProcess;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** A process of a function. It handles one event at a time. */
final class Instance implements AutoCloseable {
    private final RuntimeApi api;
    private final JavaProcess process;
    private final int deployment;
    private Optional<Freeze> freeze = Optional.empty();

    /**
     * Starts the process.
     *
     * @param deployment the number of the deployment that it belongs to
     */
    Instance(FunctionSettings settings, int deployment, RuntimeClient client, Path taskRoot, Consumer<String> lines) {
        this.deployment = deployment;
        api = new RuntimeApi(settings);
        process = JavaProcess.start(InstanceCommand.of(settings, client, taskRoot, api.endpoint()), lines);
    }

    /** Completes when the instance is ready for events; exceptionally, where its process has ended before. */
    CompletableFuture<Void> initialized() {
        return api.initialized()
                .applyToEither(
                        process.exit().thenApply(status -> {
                            throw new IllegalStateException(exitError(status));
                        }),
                        ready -> null);
    }

    /** Runs an event until it is answered or the process has ended. */
    InvocationOutcome invoke(Invocation invocation) {
        CompletableFuture<InvocationOutcome> exited =
                process.exit().thenApply(status -> new FunctionError(exitError(status)));
        api.offer(invocation);
        return invocation.outcome().applyToEither(exited, outcome -> outcome).join();
    }

    /** Freezes the process until it is thawed. */
    synchronized void freeze() {
        freeze = Optional.of(freeze.orElseGet(() -> Freeze.of(pid())));
    }

    /** Thaws the process; returns whether it was frozen. */
    synchronized boolean thaw() {
        boolean frozen = freeze.isPresent();
        freeze.ifPresent(Freeze::close);
        freeze = Optional.empty();
        return frozen;
    }

    int deployment() {
        return deployment;
    }

    /** Returns whether the instance handles an event; one that is still starting does not. */
    boolean isBusy() {
        return api.isBusy() && isAlive();
    }

    private String exitError(int status) {
        return api.initError().orElse("Runtime exited with error: exit status " + status);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        process.close();
        thaw();
        api.close();
    }
}
