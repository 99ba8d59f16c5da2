package com.commercive.webhooks.local.terminal;

import com.commercive.webhooks.console.terminal.Progress;
import java.io.Console;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.Optional;

/** The progress of a command, which is written to standard error so that its results alone are on standard output. */
public final class TerminalProgress {
    private TerminalProgress() {}

    public static Progress onStandardError() {
        boolean interactive =
                Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
        return new Progress(new PrintWriter(System.err, true, Charset.defaultCharset()), interactive);
    }
}
