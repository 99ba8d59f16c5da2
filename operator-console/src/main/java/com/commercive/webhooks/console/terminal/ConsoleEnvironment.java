package com.commercive.webhooks.console.terminal;

import java.io.BufferedReader;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.Map;

/**
 * The environment of a command: variables, input, terminal and clock.
 *
 * @param variables the environment variables
 * @param input where answers are read from
 * @param interactive whether somebody sees the output as it is written
 */
public record ConsoleEnvironment(
        Map<String, String> variables, BufferedReader input, boolean interactive, InstantSource clock) {
    public ConsoleEnvironment {
        variables = Map.copyOf(variables);
    }

    public Progress progress(PrintWriter to) {
        return new Progress(to, interactive);
    }
}
