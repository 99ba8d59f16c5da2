package com.commercive.localaws.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** An HTTP server on the loopback interface. It answers each request on a virtual thread of its own. */
public final class LoopbackServer implements AutoCloseable {
    private static final int BACKLOG = 1024;

    static {
        // Without the first property, the server of the JDK waits 40 ms for an acknowledgement between the head and the
        // body of an answer.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        System.setProperty("sun.net.httpserver.maxIdleConnections", "1000");
    }

    /** The handler of the requests. An exception closes the connection. */
    @FunctionalInterface
    public interface Handler {
        LoopbackResponse answer(LoopbackRequest request) throws IOException, InterruptedException;
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private LoopbackServer(HttpServer server) {
        this.server = server;
    }

    /**
     * Starts the server.
     *
     * @param port 0 for a free one
     */
    public static LoopbackServer start(int port, Handler handler) {
        LoopbackServer started = new LoopbackServer(bind(port));
        started.server.setExecutor(started.threads);
        started.server.createContext("/", exchange -> serve(exchange, handler));
        started.server.start();
        return started;
    }

    private static HttpServer bind(int port) {
        try {
            return HttpServer.create(Loopback.socketAddress(port), BACKLOG);
        } catch (BindException inUse) {
            throw new PortInUseException(port);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void serve(HttpExchange exchange, Handler handler) throws IOException {
        try (exchange) {
            LoopbackResponse response = handler.answer(LoopbackRequest.read(exchange));
            exchange.getResponseHeaders().putAll(response.headers());
            boolean bodiless =
                    response.body().length == 0 || exchange.getRequestMethod().equals("HEAD");
            exchange.sendResponseHeaders(response.status(), bodiless ? -1 : response.body().length);
            if (!bodiless) {
                exchange.getResponseBody().write(response.body());
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    public URI endpoint() {
        return Loopback.endpoint(server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
