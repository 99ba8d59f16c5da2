package com.commercive.webhooks.console.view;

import com.commercive.webhooks.console.connection.Target;
import com.commercive.webhooks.console.connection.TargetOptions;
import com.commercive.webhooks.console.search.WebhookSearch;
import com.commercive.webhooks.console.terminal.ConsoleEnvironment;
import com.commercive.webhooks.model.envelope.Body;
import com.commercive.webhooks.model.envelope.Envelope;
import com.commercive.webhooks.model.id.WebhookId;
import com.commercive.webhooks.model.log.WebhookLog;
import com.commercive.webhooks.model.table.Row;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command that prints one log row without its payload, or only the payload. */
@Command(name = "show", description = "Shows the log row of a webhook.")
public final class ShowCommand implements Callable<Integer> {
    private final ConsoleEnvironment environment;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private TargetOptions target = new TargetOptions();

    @Parameters(paramLabel = "ID", description = "Id of the webhook.")
    private String id = "";

    @Option(names = "--payload", description = "Prints only the body, as it was received. It holds personal data.")
    private boolean payload;

    public ShowCommand(ConsoleEnvironment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        try (Target opened = target.open(environment, spec.commandLine().getErr())) {
            return payload ? printPayload(opened) : printRow(opened);
        }
    }

    private int printRow(Target opened) {
        Optional<Row> row = new WebhookSearch(
                        opened, environment.progress(spec.commandLine().getErr()))
                .row(new WebhookId(id));
        if (row.isEmpty()) {
            return missing("no such webhook");
        }
        new RowLines(row.get()).lines().forEach(spec.commandLine().getOut()::println);
        return 0;
    }

    private int printPayload(Target opened) {
        Optional<Body> body = new WebhookLog(opened.dynamoDb(), opened.tablePrefix())
                .read(new WebhookId(id))
                .map(Envelope::body);
        if (body.isEmpty()) {
            return missing("no such webhook, or its row does not hold its body");
        }
        spec.commandLine().getOut().println(body.get().lenientText());
        return 0;
    }

    private int missing(String reason) {
        spec.commandLine().getErr().println(id + ": " + reason);
        return 1;
    }
}
