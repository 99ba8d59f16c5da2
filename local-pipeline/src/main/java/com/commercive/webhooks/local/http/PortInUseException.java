package com.commercive.webhooks.local.http;

/** Tell which port cannot be listened on, as something else does. */
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
