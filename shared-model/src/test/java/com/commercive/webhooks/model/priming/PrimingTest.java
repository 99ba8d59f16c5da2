package com.commercive.webhooks.model.priming;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class PrimingTest {
    private final Logger all = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    @BeforeEach
    void listen() {
        lines.start();
        all.addAppender(lines);
    }

    @AfterEach
    void stopListening() {
        all.detachAppender(lines);
    }

    /** Prevents log queries from counting a webhook that never happened. */
    @Test
    void writesNoLineOfTheEvent() {
        Priming.with(() -> all.error("Received orders/create webhook"));
        all.error("after it");

        assertThat(lines.list).extracting(ILoggingEvent::getMessage).containsExactly("after it");
    }

    /** Prevents a failing priming from failing every deployment. */
    @Test
    void startsColdWhereTheEventFails() {
        Priming.with(() -> {
            throw new IllegalStateException("the event fails");
        });

        assertThat(lines.list).extracting(ILoggingEvent::getMessage).containsExactly("Not primed");
    }
}
