package com.commercive.webhooks.console.lastcopy;

import com.commercive.webhooks.model.envelope.LastCopy;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The last copies in an exported log file. It reads three formats: log lines of JSON; such lines with a prefix
 * ({@code aws logs tail}, an export to S3); and JSON documents that hold the lines as texts
 * ({@code aws logs filter-log-events}, {@code get-log-events}, {@code get-query-results}).
 */
final class LogExport {
    private static final JsonMapper JSON = new JsonMapper();

    private final List<ExportedPart> found = new ArrayList<>();
    private final List<String> unreadable = new ArrayList<>();

    private LogExport() {}

    static LogExport read(Path file) throws IOException {
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        LogExport export = new LogExport();
        try {
            values(text).forEach(export::collect);
        } catch (JsonProcessingException notJsonAlone) {
            export = new LogExport();
            text.lines().filter(line -> line.contains(LastCopy.MESSAGE)).forEach(export::collectLine);
        }
        return export;
    }

    List<ExportedPart> found() {
        return found;
    }

    /** Returns one line for each last copy that cannot be read. */
    List<String> unreadable() {
        return unreadable;
    }

    /** Reads all values before the first one is used, because a text that is not pure JSON is read line by line. */
    private static List<JsonNode> values(String text) throws JsonProcessingException {
        try (MappingIterator<JsonNode> values = JSON.readerFor(JsonNode.class).readValues(text)) {
            return values.readAll();
        } catch (JsonProcessingException e) {
            throw e;
        } catch (IOException e) {
            throw new IllegalStateException("a text in memory is always read", e);
        }
    }

    private void collect(JsonNode node) {
        if (ExportedPart.isLastCopy(node)) {
            ExportedPart.of(node)
                    .ifPresentOrElse(found::add, () -> unreadable.add("a last_copy line lacks some of its fields"));
        } else if (node.isTextual()) {
            if (node.textValue().contains(LastCopy.MESSAGE)) {
                collectLine(node.textValue());
            }
        } else {
            node.forEach(this::collect);
        }
    }

    /** Reads a log line from its first brace on. */
    private void collectLine(String line) {
        int start = line.indexOf('{');
        if (start < 0) {
            return;
        }
        try {
            collect(JSON.readTree(line.substring(start)));
        } catch (JsonProcessingException cutOff) {
            unreadable.add("a last_copy line of " + line.length() + " characters is no JSON: cut off?");
        }
    }
}
