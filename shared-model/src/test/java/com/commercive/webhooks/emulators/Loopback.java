package com.commercive.webhooks.emulators;

import java.net.URI;

/** Name the only interface that anything here listens on. */
final class Loopback {
    static final String ADDRESS = "127.0.0.1";

    private Loopback() {}

    static URI endpoint(int port) {
        return URI.create("http://" + ADDRESS + ":" + port);
    }
}
