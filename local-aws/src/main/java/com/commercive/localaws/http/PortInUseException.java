package com.commercive.localaws.http;

/** The failure to listen on a port on which another program listens. */
public final class PortInUseException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int port;

    public PortInUseException(int port) {
        super("Port " + port + " is in use");
        this.port = port;
    }

    public int port() {
        return port;
    }
}
