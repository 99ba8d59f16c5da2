package com.commercive.localaws.function;

import com.commercive.localaws.http.LoopbackRequest;
import com.commercive.localaws.http.LoopbackResponse;
import com.commercive.localaws.http.LoopbackServer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * The Runtime API of Lambda for one instance. The timeout of an invocation begins when the instance takes its event.
 */
final class RuntimeApi implements AutoCloseable {
    private static final String PREFIX = "/2018-06-01/runtime/";
    private static final LoopbackResponse ACCEPTED =
            LoopbackResponse.of(202, "application/json", "{\"status\":\"OK\"}");

    private final FunctionSettings settings;
    private final LoopbackServer server;
    private final BlockingQueue<Invocation> next = new LinkedBlockingQueue<>();
    private final CompletableFuture<Void> initialized = new CompletableFuture<>();
    private volatile Optional<String> initError = Optional.empty();
    private volatile Optional<Invocation> current = Optional.empty();

    RuntimeApi(FunctionSettings settings) {
        this.settings = settings;
        this.server = LoopbackServer.start(0, this::answer);
    }

    URI endpoint() {
        return server.endpoint();
    }

    /** Completes when the instance asks for its first event. */
    CompletableFuture<Void> initialized() {
        return initialized;
    }

    /** Returns the error that the instance reported where it could not start. */
    Optional<String> initError() {
        return initError;
    }

    /** Returns whether the instance has taken an event and not reported its outcome yet. */
    boolean isBusy() {
        return current.filter(taken -> !taken.outcome().isDone()).isPresent();
    }

    /** Queues an event for the instance. */
    void offer(Invocation invocation) {
        next.add(invocation);
    }

    private LoopbackResponse answer(LoopbackRequest request) throws InterruptedException {
        String path = request.path();
        if (path.equals(PREFIX + "invocation/next")) {
            initialized.complete(null);
            return deliver(next.take());
        }
        if (path.equals(PREFIX + "init/error")) {
            initError = Optional.of(text(request));
            return ACCEPTED;
        }
        return current.map(invocation -> end(invocation, request)).orElseGet(RuntimeApi::unknown);
    }

    private LoopbackResponse deliver(Invocation invocation) {
        current = Optional.of(invocation);
        invocation.deliver();
        invocation.outcome().completeOnTimeout(timedOut(), settings.timeout().toMillis(), TimeUnit.MILLISECONDS);
        long deadline = Instant.now().plus(settings.timeout()).toEpochMilli();
        return new LoopbackResponse(
                200,
                Map.of(
                        "Content-Type", List.of("application/json"),
                        "Lambda-Runtime-Aws-Request-Id", List.of(invocation.requestId()),
                        "Lambda-Runtime-Deadline-Ms", List.of(Long.toString(deadline)),
                        "Lambda-Runtime-Invoked-Function-Arn", List.of(settings.arn())),
                invocation.event());
    }

    private InvocationOutcome timedOut() {
        return new InvocationOutcome.FunctionError(
                "Task timed out after " + settings.timeout().toSeconds() + ".00 seconds");
    }

    private static LoopbackResponse end(Invocation invocation, LoopbackRequest request) {
        String ofInvocation = PREFIX + "invocation/" + invocation.requestId();
        if (request.path().equals(ofInvocation + "/response")) {
            invocation.answer(new InvocationOutcome.Answer(request.body()));
            return ACCEPTED;
        }
        if (request.path().equals(ofInvocation + "/error")) {
            invocation.answer(new InvocationOutcome.FunctionError(text(request)));
            return ACCEPTED;
        }
        return unknown();
    }

    private static LoopbackResponse unknown() {
        return LoopbackResponse.of(404, "application/json", "{\"errorType\":\"InvalidRequestID\"}");
    }

    private static String text(LoopbackRequest request) {
        return new String(request.body(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.close();
    }
}
