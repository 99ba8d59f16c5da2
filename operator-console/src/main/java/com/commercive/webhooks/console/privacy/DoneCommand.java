package com.commercive.webhooks.console.privacy;

import com.commercive.webhooks.console.connection.Target;
import com.commercive.webhooks.console.terminal.ConsoleEnvironment;
import com.commercive.webhooks.model.log.LogRedaction;
import com.commercive.webhooks.model.privacy.PrivacyRequest;
import com.commercive.webhooks.model.privacy.PrivacyRequests;
import com.commercive.webhooks.model.privacy.RequestState;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command that ends a request which a person has worked off. The body of its webhook, with the e-mail, goes with it. */
@Command(name = "done", description = "Ends a privacy request that waited for you, and removes its body from the log.")
final class DoneCommand implements Callable<Integer> {
    private final ConsoleEnvironment environment;

    @Mixin
    private RequestOptions options = new RequestOptions();

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
        try (Target opened = options.open(environment)) {
            PrivacyRequests requests = new PrivacyRequests(opened.dynamoDb(), opened.tablePrefix());
            Optional<PrivacyRequest> request = options.find(opened);
            if (request.isEmpty()) {
                return options.refused("no such request");
            }
            return switch (request.get().state()) {
                case OPEN -> options.refused("the privacy function works on it");
                case DONE -> options.refused("it is done already");
                case WAITING -> done(request.get(), requests, opened);
            };
        }
    }

    /** The body first: a request that is done has none left. */
    private int done(PrivacyRequest request, PrivacyRequests requests, Target opened) {
        new LogRedaction(opened.dynamoDb(), opened.tablePrefix()).redact(request.id(), request.receivedAt());
        String name = by == null ? opened.identity().get() : by;
        requests.recordDone(request.id(), environment.clock().instant(), name);
        options.print(request.id() + ": " + RequestState.DONE.attribute());
        return 0;
    }
}
