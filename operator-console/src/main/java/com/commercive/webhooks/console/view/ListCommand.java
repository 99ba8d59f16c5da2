package com.commercive.webhooks.console.view;

import com.commercive.webhooks.console.connection.Target;
import com.commercive.webhooks.console.connection.TargetOptions;
import com.commercive.webhooks.console.search.FilterOptions;
import com.commercive.webhooks.console.search.LogEntry;
import com.commercive.webhooks.console.search.WebhookSearch;
import com.commercive.webhooks.console.terminal.ConsoleEnvironment;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command that lists failed webhooks with their errors. */
@Command(name = "list", description = "Lists the webhooks that failed or are being retried, the newest first.")
public final class ListCommand implements Runnable {
    private final ConsoleEnvironment environment;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private TargetOptions target = new TargetOptions();

    @Mixin
    private FilterOptions filter = new FilterOptions();

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "50",
            description = "Prints at most N webhooks (${DEFAULT-VALUE}).")
    private int limit;

    public ListCommand(ConsoleEnvironment environment) {
        this.environment = environment;
    }

    @Override
    public void run() {
        if (limit < 1) {
            throw new ParameterException(spec.commandLine(), "--limit: expected a positive number, found " + limit);
        }
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        try (Target opened = target.open(environment, err)) {
            WebhookSearch search = new WebhookSearch(opened, environment.progress(err));
            List<LogEntry> failed = newest(search);
            failed.stream().limit(limit).map(LogEntry::line).forEach(out::println);
            if (failed.isEmpty()) {
                out.println("No failed webhook.");
            } else if (failed.size() > limit) {
                err.println("There are more: a greater --limit shows them.");
            }
        }
    }

    /** Returns one webhook more than the limit, if there are more. */
    private List<LogEntry> newest(WebhookSearch search) {
        try (Stream<LogEntry> failed = search.failed(filter.filter(), true)) {
            return failed.limit(limit + 1L).toList();
        }
    }
}
