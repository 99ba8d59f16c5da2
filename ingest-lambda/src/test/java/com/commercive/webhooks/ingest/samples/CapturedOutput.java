package com.commercive.webhooks.ingest.samples;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.OutputStreamAppender;
import com.commercive.webhooks.model.envelope.Envelope;
import com.commercive.webhooks.model.envelope.LastCopy;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.logstash.logback.encoder.LogstashEncoder;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.LoggerFactory;

/** The captured output of a function: its log lines as on AWS, and its metrics. */
public final class CapturedOutput implements BeforeEachCallback, AfterEachCallback {
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Level level = root.getLevel();
    private final List<Appender<ILoggingEvent>> consoleAppenders = new ArrayList<>();
    private final PrintStream standardOutput = System.out;
    private ByteArrayOutputStream lines = new ByteArrayOutputStream();
    private ByteArrayOutputStream metrics = new ByteArrayOutputStream();
    private OutputStreamAppender<ILoggingEvent> appender = new OutputStreamAppender<>();

    @Override
    public void beforeEach(ExtensionContext context) {
        lines = new ByteArrayOutputStream();
        metrics = new ByteArrayOutputStream();
        System.setOut(new PrintStream(metrics, true, StandardCharsets.UTF_8));
        root.iteratorForAppenders().forEachRemaining(consoleAppenders::add);
        consoleAppenders.forEach(root::detachAppender);
        appender = appender(root.getLoggerContext());
        root.setLevel(Level.INFO);
        root.addAppender(appender);
    }

    private OutputStreamAppender<ILoggingEvent> appender(LoggerContext context) {
        var encoder = new LogstashEncoder();
        encoder.setContext(context);
        encoder.start();
        var capturing = new OutputStreamAppender<ILoggingEvent>();
        capturing.setContext(context);
        capturing.setEncoder(encoder);
        capturing.setOutputStream(lines);
        capturing.start();
        return capturing;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        root.detachAppender(appender);
        consoleAppenders.forEach(root::addAppender);
        consoleAppenders.clear();
        root.setLevel(level);
        System.setOut(standardOutput);
    }

    public List<JsonNode> lines() {
        return json(text().lines().toList());
    }

    public List<JsonNode> lines(String message) {
        return lines().stream()
                .filter(line -> line.path("message").asText().equals(message))
                .toList();
    }

    public String text() {
        return lines.toString(StandardCharsets.UTF_8);
    }

    /** Returns the counted metrics, each after its topic: {@code orders/create Received}. */
    public List<String> counted() {
        return json(metrics.toString(StandardCharsets.UTF_8).lines().toList()).stream()
                .flatMap(line -> line.at("/_aws/CloudWatchMetrics/0/Metrics").findValuesAsText("Name").stream()
                        .map(name -> line.path("Topic").asText() + " " + name))
                .toList();
    }

    /** Returns the one webhook that was logged as a last copy. */
    public Envelope lastCopy() {
        return LastCopy.join(
                lines(LastCopy.MESSAGE).stream().map(CapturedOutput::part).toList());
    }

    private static LastCopy part(JsonNode line) {
        return new LastCopy(
                line.path("webhook_id").asText(),
                line.path("part").asInt(),
                line.path("parts").asInt(),
                line.path("data").asText());
    }

    private static List<JsonNode> json(List<String> texts) {
        return texts.stream()
                .map(line -> SampleEvent.json(line.getBytes(StandardCharsets.UTF_8)))
                .toList();
    }
}
