package com.commercive.webhooks.local.cli;

import com.commercive.webhooks.local.bench.BenchCommand;
import com.commercive.webhooks.local.chaos.ChaosCommand;
import com.commercive.webhooks.local.costs.CostsCommand;
import com.commercive.webhooks.local.http.PortInUseException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

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

    private static int explain(Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
        if (failure instanceof PortInUseException taken) {
            return fail(command, taken.getMessage() + ": " + Ports.flagOf(taken.port(), parsed));
        }
        if (failure instanceof Mistake mistake) {
            return fail(command, mistake.text());
        }
        failure.printStackTrace(command.getErr());
        return 1;
    }

    private static int fail(CommandLine command, String line) {
        command.getErr().println(line);
        return 2;
    }
}
