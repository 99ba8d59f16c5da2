package com.commercive.webhooks.local.runtime;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * Say what a function is, as its configuration on Lambda does.
 *
 * @param label stands before each of its log lines; letters and digits, as it is the id of its credentials too: like a
 *     role on AWS, it tells whose a call is
 * @param zip the deployment package
 * @param environment the variables that it is configured with; Lambda's own come on top
 * @param background whether nobody waits for its answer. On Lambda each instance has a share of a processor to itself;
 *     here, such a one leaves them to those that are waited for
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
