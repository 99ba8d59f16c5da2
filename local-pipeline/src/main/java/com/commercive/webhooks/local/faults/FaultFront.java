package com.commercive.webhooks.local.faults;

import com.commercive.webhooks.local.faults.Fault.Mode;
import com.commercive.webhooks.local.http.Request;
import com.commercive.webhooks.local.sqs.Forwarder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
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
 * Pass calls on to a service and make some of them fail. The fault is changed while it runs. Which calls fail is drawn
 * from a seed, in the order in which they come.
 */
public final class FaultFront implements AutoCloseable {
    private static final int BACKLOG = 256;
    /** Longer than any function waits. */
    private static final int HANGS_MILLISECONDS = 5_000;

    private static final int SLOWEST_MILLISECONDS = 900;

    private final Service service;
    private final Forwarder forwarder;
    private final Random random;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Set<HttpConnection> open = ConcurrentHashMap.newKeySet();
    private final AtomicLong failed = new AtomicLong();
    private final int port;
    private volatile Optional<Fault> fault = Optional.empty();
    private ServerSocket listener;

    /** Start it on a free port, with nothing wrong. */
    public FaultFront(Service service, URI target, long seed) {
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
            socket.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), onPort), BACKLOG);
            threads.execute(() -> accept(socket));
            return socket;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** How many calls were made to fail so far. */
    public long failedCalls() {
        return failed.get();
    }

    /** Make calls fail from now on. */
    public synchronized void disturb(Fault wrong) {
        heal();
        fault = Optional.of(wrong);
        if (wrong.mode() == Mode.REFUSED) {
            close(listener);
            open.forEach(FaultFront::reset);
        }
    }

    /** Let all calls pass from now on. */
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
            // By the client, or by the fault: it sees the same.
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private void answer(Request request, HttpConnection connection) throws IOException, InterruptedException {
        Optional<Mode> mode = draw(new FaultyCall(request));
        if (mode.isEmpty()) {
            connection.write(forwarder.forward(request));
            return;
        }
        failed.incrementAndGet();
        switch (mode.get()) {
            case REFUSED, RESET -> connection.reset();
            case HANGING -> {
                TimeUnit.MILLISECONDS.sleep(HANGS_MILLISECONDS);
                connection.reset();
            }
            case SLOW -> {
                TimeUnit.MILLISECONDS.sleep(drawn(SLOWEST_MILLISECONDS));
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

    private Optional<Mode> draw(FaultyCall call) {
        return fault.filter(wrong -> call.isOfAFunction() && wrong.concerns(call))
                .filter(wrong -> drawn(1_000) < wrong.share() * 1_000)
                .map(Fault::mode);
    }

    private int drawn(int bound) {
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
        open.forEach(FaultFront::reset);
        forwarder.close();
    }
}
