package com.commercive.webhooks.console.privacy;

import com.commercive.webhooks.console.connection.Target;
import com.commercive.webhooks.console.connection.TargetOptions;
import com.commercive.webhooks.console.terminal.ConsoleEnvironment;
import com.commercive.webhooks.model.id.WebhookId;
import com.commercive.webhooks.model.log.LogRedaction;
import com.commercive.webhooks.model.privacy.PrivacyRequest;
import com.commercive.webhooks.model.privacy.PrivacyRequests;
import com.commercive.webhooks.model.privacy.RequestState;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command that ends a request which a person has worked off. The body of its webhook, with the e-mail, goes with it. */
@Command(name = "done", description = "Ends a privacy request that waited for you, and removes its body from the log.")
final class DoneCommand implements Callable<Integer> {
    private final ConsoleEnvironment environment;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private TargetOptions target = new TargetOptions();

    @Parameters(paramLabel = "ID", description = "Id of the request, which is its webhook's.")
    private String id = "";

    @Option(
            names = "--by",
            paramLabel = "NAME",
            description = "Your name for the row (else the caller as AWS knows it, or this machine's user).")
    private @Nullable String by;

    DoneCommand(ConsoleEnvironment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        try (Target opened = target.open(environment, spec.commandLine().getErr())) {
            PrivacyRequests requests = new PrivacyRequests(opened.dynamoDb(), opened.tablePrefix());
            Optional<PrivacyRequest> request = requests.find(new WebhookId(id));
            if (request.isEmpty()) {
                return refused("no such request");
            }
            return switch (request.get().state()) {
                case OPEN -> refused("the privacy function works on it");
                case DONE -> refused("it is done already");
                case WAITING -> done(request.get(), requests, opened);
            };
        }
    }

    /** The body first: a request that is done has none left. */
    private int done(PrivacyRequest request, PrivacyRequests requests, Target opened) {
        new LogRedaction(opened.dynamoDb(), opened.tablePrefix()).redact(request.id(), request.receivedAt());
        String name = by == null ? opened.identity().get() : by;
        requests.recordDone(request.id(), environment.clock().instant(), name);
        spec.commandLine().getOut().println(id + ": " + RequestState.DONE.attribute());
        return 0;
    }

    private int refused(String reason) {
        spec.commandLine().getErr().println(id + ": " + reason);
        return 1;
    }
}
