package com.commercive.localaws.trigger;

import static org.assertj.core.api.Assertions.assertThat;

import com.commercive.localaws.function.InvocationOutcome.Answer;
import com.commercive.localaws.function.InvocationOutcome.FunctionError;
import com.commercive.localaws.trigger.BatchOutcome.Failed;
import com.commercive.localaws.trigger.BatchOutcome.Finished;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.sqs.model.Message;

/** The rules are those of AWS Lambda, "Handling errors for an SQS event source", success and failure conditions. */
final class BatchOutcomeTest {
    private static final Message FIRST = Message.builder().messageId("1").build();
    private static final Message SECOND = Message.builder().messageId("2").build();
    private static final List<Message> BATCH = List.of(FIRST, SECOND);

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "{}", "{\"batchItemFailures\":null}", "{\"batchItemFailures\":[]}"})
    void nothingReportedIsAllDone(String answer) {
        assertThat(verdict(answer)).isEqualTo(new Finished(BATCH));
    }

    @Test
    void whatIsReportedStays() {
        assertThat(verdict("{\"batchItemFailures\":[{\"itemIdentifier\":\"1\"}]}"))
                .isEqualTo(new Finished(List.of(SECOND)));
    }

    /** A message taken for done by mistake would be lost. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "no json",
                "\"done\"",
                "[]",
                "{\"batchItemFailures\":{}}",
                "{\"batchItemFailures\":[{}]}",
                "{\"batchItemFailures\":[null]}",
                "{\"batchItemFailures\":[{\"itemIdentifier\":\"\"}]}",
                "{\"batchItemFailures\":[{\"itemIdentifier\":null}]}",
                "{\"batchItemFailures\":[{\"itemIdentifier\":1}]}",
                "{\"batchItemFailures\":[{\"itemIdentifier\":\"3\"}]}",
                "{\"batchItemFailures\":[{\"badKey\":\"1\"}]}"
            })
    void anAnswerThatDoesNotSayWhatFailedFailsTheBatch(String answer) {
        assertThat(verdict(answer)).isEqualTo(new Failed());
    }

    @Test
    void anErrorFailsTheBatch() {
        assertThat(BatchOutcome.of(new FunctionError("timed out"), BATCH)).isEqualTo(new Failed());
    }

    private static BatchOutcome verdict(String answer) {
        return BatchOutcome.of(new Answer(answer.getBytes(StandardCharsets.UTF_8)), BATCH);
    }
}
