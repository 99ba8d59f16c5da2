package com.commercive.localaws.function;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;

/**
 * A freeze of a process by SIGSTOP, as Lambda freezes an instance from its response to its next event. It ends by SIGCONT,
 * which a helper process sends when its standard input ends: so no process stays frozen where this JVM is killed.
 */
final class Freeze implements AutoCloseable {
    private static final String SCRIPT =
            "trap '' INT TERM HUP; kill -STOP \"$1\" && echo frozen; read -r end; kill -CONT \"$1\"";

    private final Process helper;

    private Freeze(Process helper) {
        this.helper = helper;
    }

    /** Freezes a process; returns when it was sent the signal, or has ended. */
    static Freeze of(long pid) {
        try {
            Freeze freeze = new Freeze(new ProcessBuilder("sh", "-c", SCRIPT, "sh", Long.toString(pid))
                    .redirectError(Redirect.DISCARD)
                    .start());
            freeze.helper.inputReader().readLine();
            return freeze;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Thaws the process; returns when it runs again. */
    @Override
    public void close() {
        try {
            helper.getOutputStream().close();
        } catch (IOException ended) {
            // The helper has ended before, and has thawed the process.
        }
        helper.onExit().join();
    }
}
