package com.commercive.webhooks.local.command;

import com.commercive.localaws.http.PortInUseException;
import com.commercive.webhooks.local.measure.BenchCommand;
import com.commercive.webhooks.local.measure.CostsCommand;
import com.commercive.webhooks.local.terminal.UsageException;
import java.util.Objects;
import java.util.concurrent.CompletionException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import software.amazon.awssdk.core.exception.SdkException;

/** The program that the launcher {@code ./pipeline} starts, once everything is built. */
@Command(
        name = "./pipeline",
        synopsisSubcommandLabel = "COMMAND",
        description = "The webhook pipeline on this machine.",
        mixinStandardHelpOptions = true,
        subcommands = {UpCommand.class, SendCommand.class, BenchCommand.class, CostsCommand.class},
        footer = {
            "  chaos  Post webhooks of two shops while DynamoDB, SQS and the functions fail,",
            "           then compare all tables with what was sent.",
            "  test  Run all tests: mvn verify on a JDK 25, with any arguments behind it.",
            "",
            "./pipeline COMMAND --help lists what a command takes."
        })
public final class Pipeline {
    private Pipeline() {}

    public static void main(String[] arguments) {
        run(arguments);
    }

    /**
     * Runs a command and ends the process with its exit status.
     *
     * @param more commands of other modules
     */
    public static void run(String[] arguments, Object... more) {
        CommandLine commands = new CommandLine(new Pipeline());
        for (Object command : more) {
            commands.addSubcommand(command);
        }
        commands.setParameterExceptionHandler(Pipeline::explain);
        commands.setExecutionExceptionHandler(Pipeline::explain);
        System.exit(commands.execute(arguments));
    }

    private static int explain(ParameterException wrong, String[] arguments) {
        CommandLine command = wrong.getCommandLine();
        return fail(
                command,
                wrong.getMessage() + " (see " + command.getCommandSpec().qualifiedName() + " --help)");
    }

    private static int explain(Exception thrown, CommandLine command, CommandLine.ParseResult parsed) {
        Throwable failure =
                thrown instanceof CompletionException ? Objects.requireNonNullElse(thrown.getCause(), thrown) : thrown;
        if (failure instanceof PortInUseException taken) {
            return fail(command, taken.getMessage() + ": " + PortOptions.advice(taken.port(), parsed));
        }
        if (failure instanceof UsageException wrong) {
            return fail(command, wrong.text());
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
