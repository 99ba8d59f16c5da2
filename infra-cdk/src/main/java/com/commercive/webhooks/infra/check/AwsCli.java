package com.commercive.webhooks.infra.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Calls of the AWS CLI. Its sign-in and its region apply here too. */
final class AwsCli {
    private AwsCli() {}

    /** Returns the description of a table; empty if there is no such table. */
    static Optional<JsonNode> describe(String table) {
        List<String> command = List.of("aws", "dynamodb", "describe-table", "--output", "json", "--table-name", table);
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            return answer(table, process);
        } catch (IOException exception) {
            throw new UncheckedIOException("the AWS CLI does not start", exception);
        }
    }

    private static Optional<JsonNode> answer(String table, Process process) throws IOException {
        try (InputStream output = process.getInputStream()) {
            String text = new String(output.readAllBytes(), StandardCharsets.UTF_8);
            if (text.contains("ResourceNotFoundException")) {
                return Optional.empty();
            }
            if (process.onExit().join().exitValue() != 0) {
                throw new IllegalStateException("aws dynamodb describe-table of " + table + ": " + text.strip());
            }
            return Optional.of(new ObjectMapper().readTree(text).path("Table"));
        }
    }
}
