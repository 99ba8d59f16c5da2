package com.commercive.webhooks.console;

import com.commercive.webhooks.console.doubles.DoublesCommand;
import com.commercive.webhooks.console.privacy.PrivacyCommand;
import com.commercive.webhooks.console.replay.ReplayCommand;
import com.commercive.webhooks.console.terminal.ConsoleEnvironment;
import com.commercive.webhooks.console.terminal.Reason;
import com.commercive.webhooks.console.view.ListCommand;
import com.commercive.webhooks.console.view.ShowCommand;
import com.commercive.webhooks.model.deployment.Stage;
import com.commercive.webhooks.model.id.ShopDomain;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;

/** The operators' console: starts the command that the arguments name. */
@Command(
        name = "console",
        description = {
            "Lists and shows the webhooks of a stage, sends them again, finds rows that are there twice,",
            "and works with privacy requests."
        },
        mixinStandardHelpOptions = true)
public final class OperatorConsole {
    private OperatorConsole() {}

    public static void main(String[] arguments) {
        ConsoleEnvironment environment = new ConsoleEnvironment(
                System.getenv(),
                new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset())),
                Optional.ofNullable(System.console())
                        .map(java.io.Console::isTerminal)
                        .orElse(false),
                InstantSource.system());
        System.exit(commandLine(environment).execute(arguments));
    }

    /** Returns the commands. A wrong option is one line and exit code 2, a failure one line and exit code 1. */
    static CommandLine commandLine(ConsoleEnvironment environment) {
        CommandLine console = new CommandLine(new OperatorConsole())
                .addSubcommand(new ReplayCommand(environment))
                .addSubcommand(new ListCommand(environment))
                .addSubcommand(new ShowCommand(environment))
                .addSubcommand(new DoublesCommand(environment))
                .addSubcommand(PrivacyCommand.commandLine(environment));
        console.getSubcommands()
                .values()
                .forEach(command -> command.getCommandSpec().mixinStandardHelpOptions(true));
        return console.registerConverter(Stage.class, checked(Stage::new))
                .registerConverter(
                        ShopDomain.class, checked(text -> ShopDomain.parse(text).orElseGet(() -> new ShopDomain(text))))
                .registerConverter(Instant.class, text -> TimeConverters.instant(text, environment.clock()))
                .registerConverter(Duration.class, TimeConverters::duration)
                .setParameterExceptionHandler(OperatorConsole::usageError)
                .setExecutionExceptionHandler(OperatorConsole::failure);
    }

    private static <T> ITypeConverter<T> checked(ITypeConverter<T> converter) {
        return text -> {
            try {
                return converter.convert(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        };
    }

    private static int usageError(ParameterException e, String[] arguments) {
        CommandLine command = e.getCommandLine();
        command.getErr()
                .println(e.getMessage() + " (" + command.getCommandSpec().qualifiedName() + " --help)");
        return CommandLine.ExitCode.USAGE;
    }

    private static int failure(Exception e, CommandLine command, CommandLine.ParseResult parsed) {
        command.getErr().println(Reason.of(e));
        return CommandLine.ExitCode.SOFTWARE;
    }
}
