package com.commercive.localaws.function;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * The configuration of a function, as Lambda has it.
 *
 * @param label stands before each of its log lines. It is also the id of its credentials, which tells, like a role on AWS,
 *     who makes a call; so it consists of letters and digits
 * @param zip the deployment package
 * @param environment the variables that it is configured with; Lambda's own come on top
 * @param background whether nobody waits for its answer. On Lambda each instance has its share of a processor; here, a
 *     function in the background runs at a lower priority than those that somebody waits for
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

    String arn() {
        return "arn:aws:lambda:us-east-1:000000000000:function:" + name;
    }
}
