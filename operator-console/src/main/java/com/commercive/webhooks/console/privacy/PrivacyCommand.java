package com.commercive.webhooks.console.privacy;

import com.commercive.webhooks.console.terminal.ConsoleEnvironment;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command that the commands for privacy requests belong to. */
@Command(name = "privacy", description = "Lists, shows, exports and ends the privacy requests of customers and shops.")
public final class PrivacyCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    private PrivacyCommand() {}

    public static CommandLine commandLine(ConsoleEnvironment environment) {
        CommandLine privacy = new CommandLine(new PrivacyCommand())
                .addSubcommand(new ListRequestsCommand(environment))
                .addSubcommand(new ShowRequestCommand(environment))
                .addSubcommand(new ExportCommand(environment))
                .addSubcommand(new DoneCommand(environment));
        privacy.getSubcommands()
                .values()
                .forEach(command -> command.getCommandSpec().mixinStandardHelpOptions(true));
        return privacy;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "expected list, show, export or done");
    }
}
