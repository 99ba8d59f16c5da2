package com.commercive.webhooks.console.privacy;

import com.commercive.webhooks.console.connection.Target;
import com.commercive.webhooks.console.terminal.ConsoleEnvironment;
import com.commercive.webhooks.model.privacy.PrivacyRequest;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The command that prints a request, and how far it is. */
@Command(name = "show", description = "Shows a privacy request, and how far the privacy function is with it.")
final class ShowRequestCommand implements Callable<Integer> {
    private final ConsoleEnvironment environment;

    @Mixin
    private RequestOptions options = new RequestOptions();

    ShowRequestCommand(ConsoleEnvironment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        try (Target opened = options.open(environment)) {
            Optional<PrivacyRequest> request = options.find(opened);
            if (request.isEmpty()) {
                return options.refused("no such request");
            }
            new RequestLine(request.get()).details().forEach(options::print);
            return 0;
        }
    }
}
