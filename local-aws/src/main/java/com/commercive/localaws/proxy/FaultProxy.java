package com.commercive.localaws.proxy;

import com.commercive.localaws.http.Forwarder;
import com.commercive.localaws.http.Loopback;
import com.commercive.localaws.http.LoopbackRequest;
import com.commercive.localaws.http.LoopbackResponse;
import com.commercive.localaws.proxy.Fault.Mode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A proxy before a service that makes some calls fail. The fault can be changed while the proxy runs. A seed decides which
 * calls fail, in the order in which they arrive.
 */
public final class FaultProxy implements AutoCloseable {
    private static final int BACKLOG = 256;
    /** A time that is longer than any caller's timeout. */
    private static final int HANG_MILLISECONDS = 5_000;

    /** The longest delay of a slow call. */
    static final int MAX_DELAY_MILLISECONDS = 900;

    /** The faults that are in the content of a response. */
    private static final Set<Mode> ALTERATIONS = EnumSet.of(Mode.ENTRIES_FAIL, Mode.DELIVERED_TWICE, Mode.INDEX_LAGS);

    private final AwsService service;
    private final URI target;
    private final Forwarder forwarder;
    private final Random random;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Set<HttpConnection> open = ConcurrentHashMap.newKeySet();
    private final AtomicLong failed = new AtomicLong();
    private final int port;
    private volatile Optional<Fault> fault = Optional.empty();
    private volatile Optional<Alteration> alteration = Optional.empty();
    private ServerSocket listener;

    /** Starts the proxy on a free port, without a fault. */
    public FaultProxy(AwsService service, URI target, long seed) {
        this.service = service;
        this.target = target;
        this.forwarder = new Forwarder(target);
        this.random = new Random(seed);
        this.listener = listen(0);
        this.port = listener.getLocalPort();
    }

    private ServerSocket listen(int onPort) {
        try {
            ServerSocket socket = new ServerSocket();
            socket.setReuseAddress(true);
            socket.bind(Loopback.socketAddress(onPort), BACKLOG);
            threads.execute(() -> accept(socket));
            return socket;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public URI endpoint() {
        return Loopback.endpoint(port);
    }

    /** Returns the number of calls that failed so far. */
    public long failedCalls() {
        return failed.get();
    }

    /** Injects a fault: calls fail from now on. */
    public synchronized void inject(Fault injected) {
        heal();
        alteration = alteration(injected.mode());
        fault = Optional.of(injected);
        if (injected.mode() == Mode.REFUSED) {
            close(listener);
            open.forEach(FaultProxy::reset);
        }
    }

    private Optional<Alteration> alteration(Mode mode) {
        return switch (mode) {
            case ENTRIES_FAIL -> Optional.of(new FailedEntries(forwarder, () -> randomBelow(2) == 0));
            case DELIVERED_TWICE -> Optional.of(new RepeatedReceives(forwarder));
            case INDEX_LAGS -> Optional.of(new LaggingIndexes(target, forwarder, LaggingIndexes.LAG));
            case REFUSED, HANGING, RESET, SLOW, SERVER_ERROR, THROTTLED, ANSWER_DROPPED, CODE_THROWS ->
                Optional.empty();
        };
    }

    /** Has lagging indexes show what was written so far. */
    public void catchUp() {
        alteration.ifPresent(Alteration::catchUp);
    }

    /** Removes the fault: all calls pass from now on. */
    public synchronized void heal() {
        fault = Optional.empty();
        alteration.ifPresent(Alteration::close);
        alteration = Optional.empty();
        if (listener.isClosed() && !threads.isShutdown()) {
            listener = listen(port);
        }
    }

    /** Closes the connections on which no call is being made, as happens to those of a function that is frozen. */
    public void closeIdleConnections() {
        open.stream().filter(HttpConnection::isIdle).forEach(FaultProxy::reset);
    }

    private void accept(ServerSocket socket) {
        while (!socket.isClosed()) {
            try {
                Socket accepted = socket.accept();
                threads.execute(() -> serve(accepted));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket accepted) {
        try (HttpConnection connection = new HttpConnection(accepted)) {
            open.add(connection);
            try {
                for (var request = connection.read(); request.isPresent(); request = connection.read()) {
                    answer(request.get(), connection);
                }
            } finally {
                open.remove(connection);
            }
        } catch (IOException cutOff) {
            // The client has closed the connection, or the fault has reset it.
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private void answer(LoopbackRequest request, HttpConnection connection) throws IOException, InterruptedException {
        Optional<Mode> mode = drawMode(request);
        if (mode.isEmpty()) {
            connection.write(forwarder.forward(request));
        } else {
            fail(request, mode.get(), connection);
        }
    }

    private void fail(LoopbackRequest request, Mode mode, HttpConnection connection)
            throws IOException, InterruptedException {
        failed.addAndGet(ALTERATIONS.contains(mode) ? 0 : 1);
        switch (mode) {
            case REFUSED, RESET -> connection.reset();
            case HANGING -> {
                TimeUnit.MILLISECONDS.sleep(HANG_MILLISECONDS);
                connection.reset();
            }
            case SLOW -> {
                TimeUnit.MILLISECONDS.sleep(randomBelow(MAX_DELAY_MILLISECONDS));
                connection.write(forwarder.forward(request));
            }
            case SERVER_ERROR -> connection.write(service.serverError());
            case THROTTLED -> connection.write(service.throttled());
            case CODE_THROWS -> connection.write(Bug.marked(forwarder.forward(request)));
            case ANSWER_DROPPED -> {
                forwarder.forward(request);
                connection.reset();
            }
            case ENTRIES_FAIL, DELIVERED_TWICE, INDEX_LAGS -> connection.write(altered(request));
        }
    }

    /** Counts only what the caller can see: a batch may have no entry that fails, and an index nothing that is new. */
    private LoopbackResponse altered(LoopbackRequest request) throws IOException, InterruptedException {
        Optional<Alteration> active = alteration;
        if (active.isEmpty()) {
            return forwarder.forward(request);
        }
        Alteration.Altered answer = active.get().answer(request);
        failed.addAndGet(answer.altered() ? 1 : 0);
        return answer.response();
    }

    private Optional<Mode> drawMode(LoopbackRequest call) {
        return fault.filter(active -> active.calls().contains(call))
                .filter(active -> randomBelow(1_000) < active.share() * 1_000)
                .map(Fault::mode);
    }

    private int randomBelow(int bound) {
        synchronized (random) {
            return random.nextInt(bound);
        }
    }

    private static void reset(HttpConnection connection) {
        try {
            connection.reset();
        } catch (IOException alreadyGone) {
            // Nothing is left to cut off.
        }
    }

    private static void close(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException alreadyGone) {
            // Nobody listens either way.
        }
    }

    @Override
    public synchronized void close() {
        threads.shutdownNow();
        close(listener);
        open.forEach(FaultProxy::reset);
        alteration.ifPresent(Alteration::close);
        forwarder.close();
    }
}
