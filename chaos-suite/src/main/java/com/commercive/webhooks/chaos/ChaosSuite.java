package com.commercive.webhooks.chaos;

import com.commercive.webhooks.local.command.Pipeline;

/** The program behind {@code ./pipeline chaos}. It has its own class path, so that the other commands contain no faults. */
public final class ChaosSuite {
    private ChaosSuite() {}

    public static void main(String[] arguments) {
        Pipeline.run(arguments, new ChaosCommand());
    }
}
