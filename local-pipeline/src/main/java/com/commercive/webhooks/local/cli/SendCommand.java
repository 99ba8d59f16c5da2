package com.commercive.webhooks.local.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** x. */
@Command(name = "send")
final class SendCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        return 0;
    }
}
