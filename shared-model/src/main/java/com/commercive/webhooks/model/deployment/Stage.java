package com.commercive.webhooks.model.deployment;

import java.util.regex.Pattern;

/**
 * The name of a deployment, and of all that it consists of: {@code prod} has the plain names, another stage's have it
 * inside, so that stages live side by side in one account.
 */
public record Stage(String name) {
    /** No hyphen, and not {@code dlq}: {@code commercive-webhooks-dlq.fifo} would be two queues' name. */
    private static final Pattern NAME = Pattern.compile("(?!dlq$)[a-z][a-z0-9]{0,19}");

    public static final Stage PROD = new Stage("prod");

    public Stage {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "stage: expected 1 to 20 lower-case letters and digits, a letter first and not dlq, found " + name);
        }
    }

    /** Prefix of the table names; the value of {@code DYNAMODB_TABLE_PREFIX} where nobody sets another. */
    public String tablePrefix() {
        return isProd() ? "commercive_" : "commercive_" + name + "_";
    }

    public String queueName() {
        return service() + ".fifo";
    }

    public String deadLetterQueueName() {
        return service() + "-dlq.fifo";
    }

    public String functionName(PipelineFunction function) {
        return service() + "-" + function.suffix();
    }

    /** CloudWatch namespace of the stage's metrics, and the start of its functions' names. */
    public String service() {
        return isProd() ? "commercive-webhooks" : "commercive-webhooks-" + name;
    }

    private boolean isProd() {
        return name.equals("prod");
    }
}
