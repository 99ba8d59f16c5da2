package com.commercive.localaws.proxy;

import com.commercive.localaws.http.Forwarder;
import com.commercive.localaws.http.Loopback;
import com.commercive.localaws.http.LoopbackRequest;
import com.commercive.localaws.proxy.Fault.Mode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
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

    private final AwsService service;
    private final Forwarder forwarder;
    private final Random random;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Set<HttpConnection> open = ConcurrentHashMap.newKeySet();
    private final AtomicLong failed = new AtomicLong();
    private final int port;
    private volatile Optional<Fault> fault = Optional.empty();
    private ServerSocket listener;

    /** Starts the proxy on a free port, without a fault. */
    public FaultProxy(AwsService service, URI target, long seed) {
        this.service = service;
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
        fault = Optional.of(injected);
        if (injected.mode() == Mode.REFUSED) {
            close(listener);
            open.forEach(FaultProxy::reset);
        }
    }

    /** Removes the fault: all calls pass from now on. */
    public synchronized void heal() {
        fault = Optional.empty();
        if (listener.isClosed() && !threads.isShutdown()) {
            listener = listen(port);
        }
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
            return;
        }
        failed.incrementAndGet();
        fail(request, mode.get(), connection);
    }

    private void fail(LoopbackRequest request, Mode mode, HttpConnection connection)
            throws IOException, InterruptedException {
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
        }
    }

    private Optional<Mode> drawMode(LoopbackRequest call) {
        return fault.filter(active -> active.concerns(call))
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
        forwarder.close();
    }
}
