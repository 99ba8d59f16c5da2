package com.commercive.webhooks.chaos;

import com.commercive.webhooks.local.command.Pipeline;

/** The program behind {@code ./pipeline chaos}, on a class path of its own: that of the other commands has no faults. */
public final class ChaosSuite {
    private ChaosSuite() {}

    public static void main(String[] arguments) {
        Pipeline.run(arguments, new ChaosCommand());
    }
}
