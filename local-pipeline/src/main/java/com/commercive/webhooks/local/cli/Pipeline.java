package com.commercive.webhooks.local.cli;

import com.commercive.webhooks.local.bench.BenchCommand;
import com.commercive.webhooks.local.chaos.ChaosCommand;
import com.commercive.webhooks.local.costs.CostsCommand;
import com.commercive.webhooks.local.http.PortInUseException;
import com.commercive.webhooks.local.terminal.Mistake;
import java.util.Objects;
import java.util.concurrent.CompletionException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import software.amazon.awssdk.core.exception.SdkException;

/** Run a command; the launcher {@code ./pipeline} builds what it needs first. */
@Command(
        name = "./pipeline",
        synopsisSubcommandLabel = "COMMAND",
        description = "The webhook pipeline on this machine.",
        mixinStandardHelpOptions = true,
        subcommands = {UpCommand.class, SendCommand.class, BenchCommand.class, ChaosCommand.class, CostsCommand.class},
        footer = {
            "  test  Run all tests: mvn verify on a JDK 25, with any arguments behind it.",
            "",
            "./pipeline COMMAND --help lists what a command takes."
        })
public final class Pipeline {
    private Pipeline() {}

    public static void main(String[] arguments) {
        CommandLine commands = new CommandLine(new Pipeline());
        commands.setParameterExceptionHandler(Pipeline::explain);
        commands.setExecutionExceptionHandler(Pipeline::explain);
        System.exit(commands.execute(arguments));
    }

    private static int explain(ParameterException mistake, String[] arguments) {
        CommandLine command = mistake.getCommandLine();
        return fail(
                command,
                mistake.getMessage() + " (see " + command.getCommandSpec().qualifiedName() + " --help)");
    }

    private static int explain(Exception thrown, CommandLine command, CommandLine.ParseResult parsed) {
        Throwable failure =
                thrown instanceof CompletionException ? Objects.requireNonNullElse(thrown.getCause(), thrown) : thrown;
        if (failure instanceof PortInUseException taken) {
            return fail(command, taken.getMessage() + ": " + Ports.flagOf(taken.port(), parsed));
        }
        if (failure instanceof Mistake mistake) {
            return fail(command, mistake.text());
        }
        if (failure instanceof SdkException aws) {
            return fail(command, "DynamoDB or SQS: " + aws.getMessage());
        }
        failure.printStackTrace(command.getErr());
        return 1;
    }

    private static int fail(CommandLine command, String line) {
        command.getErr().println(line);
        return 2;
    }
}
