package com.commercive.webhooks.model.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PipelineFunctionTest {
    @ParameterizedTest
    @CsvSource({
        "INGEST, ingest-lambda, com.commercive.webhooks.ingest.IngestHandler::handleRequest",
        "PROCESSOR, processor-lambda, com.commercive.webhooks.processor.ProcessorHandler::handleRequest",
        "REQUEUE, processor-lambda, com.commercive.webhooks.processor.requeue.RequeueHandler::handleRequest",
    })
    void saysWhereItsHandlerIs(PipelineFunction function, String module, String handler) {
        assertThat(function.module()).isEqualTo(module);
        assertThat(function.handler()).isEqualTo(handler);
    }

    /** AWS asks for six times the timeout: with less, a message is received again while it is still processed. */
    @Test
    void messagesStayInvisibleForSixTimesTheProcessorsTimeout() {
        assertThat(QueueSettings.VISIBILITY_TIMEOUT)
                .isGreaterThanOrEqualTo(PipelineFunction.PROCESSOR.timeout().multipliedBy(6));
    }

    @Test
    void aRequeueRunEndsBeforeTheNextOneStarts() {
        assertThat(PipelineFunction.REQUEUE.timeout()).isLessThan(PipelineFunction.REQUEUE_INTERVAL);
        assertThat(PipelineFunction.REQUEUE_INTERVAL).isLessThanOrEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void aBatchIsOneThatAFifoEventSourceTakes() {
        assertThat(QueueSettings.BATCH_SIZE).isBetween(1, 10);
        assertThat(QueueSettings.RETENTION).isEqualTo(Duration.ofDays(14));
    }
}
