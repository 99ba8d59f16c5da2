package com.commercive.localaws.function;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * The configuration of a function, as Lambda has it.
 *
 * @param label stands before each of its log lines. It is also the id of its credentials, and so tells who makes a call, as
 *     a role does on AWS. It consists of letters and digits
 * @param zip the deployment package
 * @param environment the variables that it is configured with; Lambda adds its own
 * @param background whether it runs at a lower priority, as nobody waits for its response. On Lambda this is not needed:
 *     each instance has its own share of a processor
 */
public record FunctionSettings(
        String label,
        String name,
        Path zip,
        String handler,
        Duration timeout,
        int memoryMegabytes,
        Map<String, String> environment,
        boolean background) {
    public FunctionSettings {
        environment = Map.copyOf(environment);
    }

    /** Returns settings with more variables, which count before those that are there. */
    FunctionSettings with(Map<String, String> variables) {
        Map<String, String> all = new HashMap<>(environment);
        all.putAll(variables);
        return new FunctionSettings(label, name, zip, handler, timeout, memoryMegabytes, all, background);
    }

    String arn() {
        return "arn:aws:lambda:us-east-1:000000000000:function:" + name;
    }
}
