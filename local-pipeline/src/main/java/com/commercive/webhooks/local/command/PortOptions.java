package com.commercive.webhooks.local.command;

import com.commercive.webhooks.local.system.LocalSettings;
import com.commercive.webhooks.local.terminal.UsageException;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;

/** The options that choose ports. 0 stands for a free port. */
final class PortOptions {
    @Option(
            names = "--ingest-port",
            paramLabel = "PORT",
            defaultValue = "8080",
            description = "Where webhooks are posted (${DEFAULT-VALUE}; 0: a free one).")
    int ingest;

    @Option(
            names = "--console-port",
            paramLabel = "PORT",
            defaultValue = "8081",
            description = "Reserved for the operators' page, which does not exist yet (${DEFAULT-VALUE}).")
    int console;

    @Option(
            names = "--dynamodb-port",
            paramLabel = "PORT",
            defaultValue = "8000",
            description = "Where DynamoDB listens (${DEFAULT-VALUE}; 0: a free one).")
    int dynamoDb;

    @Option(
            names = "--sqs-port",
            paramLabel = "PORT",
            defaultValue = "9324",
            description = "Where SQS listens (${DEFAULT-VALUE}; 0: a free one).")
    int sqs;

    LocalSettings.Ports ports() {
        return new LocalSettings.Ports(
                port("--ingest-port", ingest), port("--dynamodb-port", dynamoDb), port("--sqs-port", sqs));
    }

    private static int port(String flag, int port) {
        if (port < 0 || port > 65_535) {
            throw new UsageException(flag + ": expected a port of 0 to 65535, found " + port);
        }
        return port;
    }

    /** Returns the advice for a user whose port is in use. */
    static String advice(int port, ParseResult parsed) {
        for (ParseResult command = parsed; command != null; command = command.subcommand()) {
            for (var option : command.commandSpec().options()) {
                if (option.longestName().endsWith("-port")
                        && Integer.valueOf(port).equals(option.getValue())) {
                    return "stop what listens there, or pass " + option.longestName() + " 0 for a free one";
                }
            }
        }
        return "stop what listens there";
    }
}
