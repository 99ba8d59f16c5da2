package com.commercive.localaws.redrive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.commercive.localaws.emulator.EmulatorClients;
import com.commercive.localaws.emulator.QueueDefinition;
import com.commercive.localaws.emulator.QueuePair;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.ResourceNotFoundException;
import software.amazon.awssdk.services.sqs.model.SqsException;

/** The errors of message move tasks. Their codes, texts and statuses were recorded on AWS. */
final class MoveTaskErrorTest {
    private static final String ARN = "arn:aws:sqs:us-east-1:000000000000:";
    private static final String DEAD_LETTERS = ARN + "source-dlq.fifo";

    private static SqsWithRedrive server;
    private static SqsClient sqs;
    private static QueuePair queues;

    @BeforeAll
    static void start() {
        server = new SqsWithRedrive(0);
        sqs = EmulatorClients.sqs(server.endpoint());
        queues = new QueueDefinition(1, Duration.ofSeconds(30), Duration.ofDays(1))
                .createMissing(sqs, "source.fifo", "source-dlq.fifo");
    }

    @AfterAll
    static void stop() {
        sqs.close();
        server.close();
    }

    @Test
    void sourceMustBeADeadLetterQueue() {
        refuses(
                () -> sqs.startMessageMoveTask(request -> request.sourceArn(ARN + "source.fifo")),
                400,
                "InvalidParameterValue",
                "Source queue must be configured as a Dead Letter Queue.");
    }

    @Test
    void sourceMustExist() {
        assertThatExceptionOfType(ResourceNotFoundException.class)
                .isThrownBy(() -> sqs.startMessageMoveTask(request -> request.sourceArn(ARN + "none.fifo")))
                .satisfies(error -> assertThat(error.awsErrorDetails().errorMessage())
                        .isEqualTo("The resource that you specified for the SourceArn parameter doesn't exist."));
    }

    @Test
    void destinationMustExist() {
        refuses(
                () -> sqs.startMessageMoveTask(
                        request -> request.sourceArn(DEAD_LETTERS).destinationArn(ARN + "none.fifo")),
                404,
                "ResourceNotFoundException",
                "The resource that you specified for the DestinationArn parameter doesn't exist.");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 501})
    void rateIsBetween1And500(int rate) {
        refuses(
                () -> sqs.startMessageMoveTask(
                        request -> request.sourceArn(DEAD_LETTERS).maxNumberOfMessagesPerSecond(rate)),
                400,
                "InvalidParameterValue",
                "Value " + rate + " for parameter MaxNumberOfMessagesPerSecond is invalid."
                        + " Reason: Must be between 1 and 500, if provided.");
    }

    @Test
    void oneTaskAtATime() {
        for (int n = 0; n < 3; n++) {
            String id = "at-a-time-" + n;
            sqs.sendMessage(request -> request.queueUrl(queues.deadLetterQueueUrl())
                    .messageBody(id)
                    .messageGroupId(id)
                    .messageDeduplicationId(id));
        }
        String task = sqs.startMessageMoveTask(request -> request.sourceArn(DEAD_LETTERS)
                        .destinationArn(ARN + "source.fifo")
                        .maxNumberOfMessagesPerSecond(1))
                .taskHandle();

        refuses(
                () -> sqs.startMessageMoveTask(request -> request.sourceArn(DEAD_LETTERS)),
                400,
                "InvalidParameterValue",
                "There is already a task running. Only one active task is allowed for a source queue arn at a given"
                        + " time.");

        sqs.cancelMessageMoveTask(request -> request.taskHandle(task));
        refuses(
                () -> sqs.cancelMessageMoveTask(request -> request.taskHandle(task)),
                400,
                "AWS.SimpleQueueService.UnsupportedOperation",
                "Only a task that is running can be cancelled.");
    }

    @Test
    void handleMustBeReadable() {
        refuses(
                () -> sqs.cancelMessageMoveTask(request -> request.taskHandle("foobared")),
                400,
                "InvalidParameterValue",
                "Value for parameter TaskHandle is invalid.");
    }

    @Test
    void handleMustBeOfAQueueThatExists() {
        String handle = TaskHandle.fresh(ARN + "none.fifo").encoded();

        refuses(
                () -> sqs.cancelMessageMoveTask(request -> request.taskHandle(handle)),
                404,
                "ResourceNotFoundException",
                "The resource that you specified for the SourceArn parameter doesn't exist.");
    }

    @Test
    void handleMustBeOfATaskThatExists() {
        String handle = TaskHandle.fresh(DEAD_LETTERS).encoded();

        refuses(
                () -> sqs.cancelMessageMoveTask(request -> request.taskHandle(handle)),
                404,
                "ResourceNotFoundException",
                "Task does not exist.");
    }

    @Test
    void speaksTheQueryProtocolToo() throws Exception {
        HttpResponse<String> error = query("Action=StartMessageMoveTask&SourceArn=" + ARN + "none.fifo");
        HttpResponse<String> tasks =
                query("Action=ListMessageMoveTasks&SourceArn=" + ARN + "source.fifo&MaxResults=10");

        assertThat(error.statusCode()).isEqualTo(404);
        assertThat(error.body())
                .contains("<Code>ResourceNotFoundException</Code>")
                .contains("<Type>Sender</Type>");
        assertThat(tasks.statusCode()).isEqualTo(200);
        assertThat(tasks.body())
                .contains("<ListMessageMoveTasksResponse xmlns=\"http://queue.amazonaws.com/doc/2012-11-05/\">")
                .contains("<ListMessageMoveTasksResult></ListMessageMoveTasksResult>");
    }

    @Test
    void passesOtherActionsOfTheQueryProtocolThrough() throws Exception {
        HttpResponse<String> url = query("Action=GetQueueUrl&QueueName=source.fifo");

        assertThat(url.body()).contains(queues.queueUrl());
    }

    private static HttpResponse<String> query(String form) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(server.endpoint())
                    .header("Content-Type", "application/x-www-form-urlencoded; charset=utf-8")
                    .POST(HttpRequest.BodyPublishers.ofString(form))
                    .build();
            return client.send(request, BodyHandlers.ofString());
        }
    }

    private static void refuses(ThrowingCallable call, int status, String code, String text) {
        assertThatExceptionOfType(SqsException.class).isThrownBy(call).satisfies(error -> {
            assertThat(error.statusCode()).isEqualTo(status);
            assertThat(error.awsErrorDetails().errorCode()).isEqualTo(code);
            assertThat(error.awsErrorDetails().errorMessage()).isEqualTo(text);
        });
    }
}
