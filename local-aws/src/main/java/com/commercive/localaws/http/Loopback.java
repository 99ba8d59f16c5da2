package com.commercive.localaws.http;

import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;

/** The loopback interface. No server here listens on another one. */
public final class Loopback {
    public static final String ADDRESS = "127.0.0.1";

    private Loopback() {}

    public static URI endpoint(int port) {
        return URI.create("http://" + ADDRESS + ":" + port);
    }

    /** Returns the address of a port, without looking up a name. */
    public static InetSocketAddress socketAddress(int port) {
        try {
            return new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port);
        } catch (UnknownHostException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
