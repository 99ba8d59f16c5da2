package com.commercive.webhooks.console.privacy;

import com.commercive.webhooks.console.connection.Target;
import com.commercive.webhooks.console.connection.TargetOptions;
import com.commercive.webhooks.console.terminal.ConsoleEnvironment;
import com.commercive.webhooks.model.id.WebhookId;
import com.commercive.webhooks.model.privacy.PrivacyRequest;
import com.commercive.webhooks.model.privacy.PrivacyRequests;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command that prints a request, and how far it is. */
@Command(name = "show", description = "Shows a privacy request, and how far the privacy function is with it.")
final class ShowRequestCommand implements Callable<Integer> {
    private final ConsoleEnvironment environment;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private TargetOptions target = new TargetOptions();

    @Parameters(paramLabel = "ID", description = "Id of the request, which is its webhook's.")
    private String id = "";

    ShowRequestCommand(ConsoleEnvironment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        try (Target opened = target.open(environment, spec.commandLine().getErr())) {
            Optional<PrivacyRequest> request =
                    new PrivacyRequests(opened.dynamoDb(), opened.tablePrefix()).find(new WebhookId(id));
            request.map(RequestLine::new)
                    .ifPresentOrElse(
                            line -> line.details().forEach(spec.commandLine().getOut()::println),
                            () -> spec.commandLine().getErr().println(id + ": no such request"));
            return request.isPresent() ? 0 : 1;
        }
    }
}
