package com.commercive.webhooks.local.terminal;

import com.commercive.webhooks.console.terminal.Progress;
import java.io.Console;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.Optional;

/** The progress of the commands. It goes to standard error, so that standard output has only their results. */
public final class TerminalProgress {
    private TerminalProgress() {}

    public static Progress onStandardError() {
        boolean interactive =
                Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
        return new Progress(new PrintWriter(System.err, true, Charset.defaultCharset()), interactive);
    }
}
