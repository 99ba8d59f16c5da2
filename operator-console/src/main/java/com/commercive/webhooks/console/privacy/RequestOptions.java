package com.commercive.webhooks.console.privacy;

import com.commercive.webhooks.console.connection.Target;
import com.commercive.webhooks.console.connection.TargetOptions;
import com.commercive.webhooks.console.terminal.ConsoleEnvironment;
import com.commercive.webhooks.model.id.WebhookId;
import com.commercive.webhooks.model.privacy.PrivacyRequest;
import com.commercive.webhooks.model.privacy.PrivacyRequests;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The request that a command is about, and where it is. */
final class RequestOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private TargetOptions target = new TargetOptions();

    @Parameters(paramLabel = "ID", description = "Id of the request, which is its webhook's.")
    private String id = "";

    Target open(ConsoleEnvironment environment) {
        return target.open(environment, spec.commandLine().getErr());
    }

    WebhookId id() {
        return new WebhookId(id);
    }

    Optional<PrivacyRequest> find(Target opened) {
        return new PrivacyRequests(opened.dynamoDb(), opened.tablePrefix()).find(id());
    }

    void print(String line) {
        spec.commandLine().getOut().println(line);
    }

    /** Prints why nothing was done, and returns the exit code of that. */
    int refused(String reason) {
        spec.commandLine().getErr().println(id + ": " + reason);
        return 1;
    }
}
