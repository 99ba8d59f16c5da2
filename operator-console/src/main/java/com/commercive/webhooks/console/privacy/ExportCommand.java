package com.commercive.webhooks.console.privacy;

import com.commercive.webhooks.console.connection.Target;
import com.commercive.webhooks.console.terminal.ConsoleEnvironment;
import com.commercive.webhooks.model.envelope.Envelope;
import com.commercive.webhooks.model.log.WebhookLog;
import com.commercive.webhooks.model.privacy.PrivacyRequest;
import com.commercive.webhooks.model.privacy.RequestKind;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command that writes what is kept of a customer into a file, for the merchant who must answer the customer. */
@Command(
        name = "export",
        description = "Writes what is kept of the customer of a data request into a file. It is personal.")
final class ExportCommand implements Callable<Integer> {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ConsoleEnvironment environment;

    @Mixin
    private RequestOptions options = new RequestOptions();

    @Option(names = "--to", paramLabel = "FILE", required = true, description = "The file, which must not exist yet.")
    private Path to = Path.of("");

    ExportCommand(ConsoleEnvironment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        try (Target opened = options.open(environment)) {
            Optional<PrivacyRequest> request = options.find(opened);
            if (request.isEmpty()) {
                return options.refused("no such request");
            }
            if (request.get().kind() != RequestKind.DATA_REQUEST) {
                return options.refused(
                        "it asks for no data, but is a " + request.get().kind().attribute());
            }
            Optional<Envelope> webhook = new WebhookLog(opened.dynamoDb(), opened.tablePrefix()).read(options.id());
            if (webhook.isEmpty()) {
                return options.refused("its log row does not hold the body any more");
            }
            return export(request.get(), JSON.readTree(webhook.get().body().lenientText()), opened);
        }
    }

    private int export(PrivacyRequest request, JsonNode body, Target opened) throws IOException {
        CustomerData data = CustomerData.find(request, body, opened);
        Optional<String> problem = data.problem();
        if (problem.isPresent()) {
            return options.refused("nothing is written, " + problem.get());
        }
        try {
            Files.writeString(
                    to,
                    JSON.writerWithDefaultPrettyPrinter().writeValueAsString(data.document()) + System.lineSeparator(),
                    StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException exists) {
            return options.refused(to + " exists already");
        }
        options.print("Wrote " + data.summary() + " to " + to);
        return 0;
    }
}
