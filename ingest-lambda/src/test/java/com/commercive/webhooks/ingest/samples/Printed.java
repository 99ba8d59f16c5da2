package com.commercive.webhooks.ingest.samples;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.OutputStreamAppender;
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

/** Capture what a function prints, in the place of the console: its log lines as they are rendered on AWS, its metrics. */
public final class Printed implements BeforeEachCallback, AfterEachCallback {
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Level level = root.getLevel();
    private final List<Appender<ILoggingEvent>> others = new ArrayList<>();
    private final PrintStream standardOutput = System.out;
    private ByteArrayOutputStream lines = new ByteArrayOutputStream();
    private ByteArrayOutputStream metrics = new ByteArrayOutputStream();
    private OutputStreamAppender<ILoggingEvent> appender = new OutputStreamAppender<>();

    @Override
    public void beforeEach(ExtensionContext context) {
        lines = new ByteArrayOutputStream();
        metrics = new ByteArrayOutputStream();
        System.setOut(new PrintStream(metrics, true, StandardCharsets.UTF_8));
        root.iteratorForAppenders().forEachRemaining(others::add);
        others.forEach(root::detachAppender);
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
        others.forEach(root::addAppender);
        others.clear();
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

    /** The names of what was counted, under their topic: {@code orders/create Received}. */
    public List<String> counted() {
        return json(metrics.toString(StandardCharsets.UTF_8).lines().toList()).stream()
                .flatMap(line -> line.at("/_aws/CloudWatchMetrics/0/Metrics").findValuesAsText("Name").stream()
                        .map(name -> line.path("Topic").asText() + " " + name))
                .toList();
    }

    private static List<JsonNode> json(List<String> texts) {
        return texts.stream()
                .map(line -> Event.json(line.getBytes(StandardCharsets.UTF_8)))
                .toList();
    }
}
