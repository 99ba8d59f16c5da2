package com.commercive.webhooks.console.privacy;

import com.commercive.webhooks.console.connection.Target;
import com.commercive.webhooks.console.connection.TargetOptions;
import com.commercive.webhooks.console.terminal.ConsoleEnvironment;
import com.commercive.webhooks.model.privacy.PrivacyRequest;
import com.commercive.webhooks.model.privacy.PrivacyRequests;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command that prints the requests, the oldest first. */
@Command(name = "list", description = "Lists the privacy requests that are not done, the oldest first.")
final class ListRequestsCommand implements Callable<Integer> {
    private final ConsoleEnvironment environment;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private TargetOptions target = new TargetOptions();

    @Option(names = "--all", description = "Also those that are done.")
    private boolean all;

    ListRequestsCommand(ConsoleEnvironment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        try (Target opened = target.open(environment, spec.commandLine().getErr())) {
            List<PrivacyRequest> requests = new PrivacyRequests(opened.dynamoDb(), opened.tablePrefix())
                    .all().stream().filter(request -> all || !request.isDone()).toList();
            requests.forEach(request -> spec.commandLine().getOut().println(new RequestLine(request).text()));
            spec.commandLine().getErr().println(requests.size() + (requests.size() == 1 ? " request." : " requests."));
            return 0;
        }
    }
}
