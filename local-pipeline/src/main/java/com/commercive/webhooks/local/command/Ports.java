package com.commercive.webhooks.local.command;

import com.commercive.webhooks.local.system.LocalSettings;
import com.commercive.webhooks.local.terminal.Mistake;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;

/** The flags of the ports; 0 is a free one. */
final class Ports {
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
            description = "Of the operators' page, which is not there yet (${DEFAULT-VALUE}).")
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

    LocalSettings.Ports settings() {
        return new LocalSettings.Ports(
                port("--ingest-port", ingest), port("--dynamodb-port", dynamoDb), port("--sqs-port", sqs));
    }

    private static int port(String flag, int port) {
        if (port < 0 || port > 65_535) {
            throw new Mistake(flag + ": expected a port of 0 to 65535, found " + port);
        }
        return port;
    }

    /** Returns what the user can do about a port that is in use. */
    static String flagOf(int port, ParseResult parsed) {
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
