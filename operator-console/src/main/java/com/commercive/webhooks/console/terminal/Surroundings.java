package com.commercive.webhooks.console.terminal;

import java.io.BufferedReader;
import java.time.InstantSource;
import java.util.Map;

/**
 * Hold what a command finds around it.
 *
 * @param input where answers are read from
 * @param interactive whether somebody sees the output as it is written
 */
public record Surroundings(
        Map<String, String> environment, BufferedReader input, boolean interactive, InstantSource clock) {
    public Surroundings {
        environment = Map.copyOf(environment);
    }
}
