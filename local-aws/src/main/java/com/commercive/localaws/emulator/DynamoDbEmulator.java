package com.commercive.localaws.emulator;

import com.commercive.localaws.http.Loopback;
import java.io.OutputStream;
import java.net.URI;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBServerHandler;

/**
 * DynamoDB Local over HTTP, in memory, with one set of tables for all credentials and regions. Its own
 * {@code ServerRunner} is not used: it binds every interface, refuses port 0 and configures telemetry.
 */
public final class DynamoDbEmulator implements AutoCloseable {
    /** The word before the endpoint in the line that {@link #main} prints. */
    public static final String LISTENING = "listening ";

    private final Server server;
    private final LocalDynamoDBServerHandler handler;
    private final URI endpoint;

    private DynamoDbEmulator(Server server, LocalDynamoDBServerHandler handler, URI endpoint) {
        this.server = server;
        this.handler = handler;
        this.endpoint = endpoint;
    }

    /**
     * Starts DynamoDB Local.
     *
     * @param port 0 for a free one
     */
    public static DynamoDbEmulator start(int port) throws Exception {
        var handler = new LocalDynamoDBServerHandler(new LocalDynamoDBRequestHandler(0, true, null, true, false), null);
        var server = new Server();
        var connector = new ServerConnector(server);
        connector.setHost(Loopback.ADDRESS);
        connector.setPort(port);
        server.addConnector(connector);
        server.setHandler(handler);
        server.start();
        return new DynamoDbEmulator(server, handler, Loopback.endpoint(connector.getLocalPort()));
    }

    public URI endpoint() {
        return endpoint;
    }

    @Override
    public void close() throws Exception {
        server.stop();
        handler.close();
    }

    /**
     * Serves on the given port until standard input ends. It ends when the process that started this one is gone.
     */
    public static void main(String[] arguments) throws Exception {
        System.out.println(LISTENING + start(Integer.parseInt(arguments[0])).endpoint());
        System.in.transferTo(OutputStream.nullOutputStream());
        Runtime.getRuntime().halt(0);
    }
}
