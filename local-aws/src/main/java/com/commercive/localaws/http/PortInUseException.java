package com.commercive.localaws.http;

/** A port that another program listens on. */
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
