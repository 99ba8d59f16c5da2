package com.commercive.webhooks.processor;

import static com.commercive.webhooks.model.deployment.QueueSettings.MAX_RECEIVE_COUNT;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import com.commercive.webhooks.model.table.Table;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityRequest;

/** What becomes of a message that can never be applied, at the many receives that it has left. */
class RejectedMessageTest {
    private static final String ERROR = "body: expected JSON, found 7 bytes that are not from line 1, column 1";

    @RegisterExtension
    static final ProcessorSetup setup = new ProcessorSetup();

    private final Delivery poison = Delivery.of("orders/updated", "no json");

    @AfterEach
    void heal() {
        setup.faults.heal();
    }

    /** Prevents thirty receives of a poison message from costing sixty writes of its row. */
    @Test
    void writesTheRowAtTheFirstReceiveAndAtTheLastAlone() {
        ProcessorHandler handler = setup.handler("7");

        IntStream.rangeClosed(1, MAX_RECEIVE_COUNT)
                .forEach(count -> assertThat(setup.process(handler, poison.received(count)))
                        .containsExactly(poison.webhookId()));

        assertThat(logWrites()).isEqualTo(2);
        assertThat(reads()).isEqualTo(MAX_RECEIVE_COUNT - 1);
        assertThat(holds()).hasSize(MAX_RECEIVE_COUNT).containsOnly(0);
        assertThat(setup.logRow(poison))
                .containsEntry("error", ERROR)
                .containsEntry("outcome", "failed")
                .containsEntry("attempts", Integer.toString(MAX_RECEIVE_COUNT))
                .containsEntry("rejected_by", poison.webhookId() + "#7");
    }

    /** Prevents the error rate from counting a poison message at each receive, or not at all. */
    @Test
    void countsAFailedWebhookOnce() {
        ProcessorHandler handler = setup.handler("7");
        PrintStream standardOutput = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            IntStream.rangeClosed(1, MAX_RECEIVE_COUNT)
                    .forEach(count -> setup.process(handler, poison.received(count)));
        } finally {
            System.setOut(standardOutput);
        }

        assertThat(printed.toString(StandardCharsets.UTF_8)).containsOnlyOnce("\"Failed\":1.0");
    }

    /** Prevents a webhook that a new version can apply from becoming a dead letter untried. */
    @Test
    void triesItAgainWithALaterVersion() {
        setup.process(setup.handler("7"), poison);

        setup.process(setup.handler("8"), poison.received(2));

        assertThat(setup.logRow(poison))
                .containsEntry("rejected_by", poison.webhookId() + "#8")
                .containsEntry("attempts", "2");
    }

    /** Prevents a redrive or a replay, which somebody asked for, from being answered from memory. */
    @Test
    void triesItAgainAsAnotherMessage() {
        ProcessorHandler handler = setup.handler("7");
        setup.process(handler, poison);
        SQSMessage replay = poison.received(2).message();
        replay.setMessageId("replay");
        SQSEvent event = new SQSEvent();
        event.setRecords(List.of(replay));

        handler.handleRequest(event, new InvocationContext(20_000));

        assertThat(setup.logRow(poison)).containsEntry("rejected_by", "replay#7");
    }

    @Test
    void namesCodeThatWasNotPublished() {
        setup.process(setup.handler("$LATEST"), poison);

        assertThat(setup.logRow(poison)).containsEntry("rejected_by", poison.webhookId() + "#unpublished");
        assertThat(setup.process(poison.received(2))).containsExactly(poison.webhookId());
        assertThat(logWrites()).isEqualTo(1);
    }

    /** Prevents a poison message from stopping the ones behind it at any of its receives. */
    @Test
    void goesOnBehindItAtEachReceive() {
        ProcessorHandler handler = setup.handler("7");
        setup.process(handler, poison);
        Delivery second = Delivery.of("orders/updated", "{\"id\": 7200001, \"currency\": \"EUR\"}");
        Delivery third = Delivery.of("orders/updated", "{\"id\": 7200002, \"currency\": \"EUR\"}");

        setup.process(handler, poison.received(2), second);
        setup.process(handler, poison.received(3), third);

        assertThat(setup.logRow(second)).containsEntry("outcome", "applied");
        assertThat(setup.logRow(third)).containsEntry("outcome", "applied");
    }

    /** Prevents a message whose row is out of reach from being given up, or held, for that alone. */
    @Test
    void triesItAgainWhereItsRowCannotBeRead() {
        ProcessorHandler handler = setup.handler("7");
        setup.process(handler, poison);
        setup.faults.failBefore(GetItemRequest.class::isInstance);

        assertThat(setup.process(handler, poison.received(2))).containsExactly(poison.webhookId());

        assertThat(logWrites()).isEqualTo(2);
        assertThat(setup.logRow(poison)).containsEntry("error", ERROR).containsEntry("attempts", "2");
    }

    /** Prevents a row from saying that a message comes back which has just been rejected. */
    @Test
    void saysWhatIsWrongThoughAnEarlierReceiveFailedOtherwise() {
        Delivery delivery = Delivery.of("orders/updated", "{\"id\": 7200003, \"currency\": \"EUR\"}");
        setup.faults.failBefore(request -> setup.writes(request, Table.ORDERS));
        setup.process(delivery);
        assertThat(setup.logRow(delivery)).containsEntry("outcome", "retrying");
        setup.faults.failBefore(request -> {
            if (setup.writes(request, Table.ORDERS)) {
                throw DynamoDbException.builder()
                        .awsErrorDetails(AwsErrorDetails.builder()
                                .errorCode("ValidationException")
                                .build())
                        .statusCode(400)
                        .build();
            }
            return false;
        });

        setup.process(delivery.received(2));

        assertThat(setup.logRow(delivery))
                .containsEntry("outcome", "failed")
                .containsEntry("error", "aws: ValidationException (400)");
    }

    private static long logWrites() {
        return setup.faults.calls().stream()
                .filter(request -> setup.writes(request, Table.WEBHOOKS))
                .count();
    }

    private static long reads() {
        return setup.faults.calls().stream()
                .filter(GetItemRequest.class::isInstance)
                .count();
    }

    private static List<Integer> holds() {
        return setup.faults.calls().stream()
                .filter(ChangeMessageVisibilityRequest.class::isInstance)
                .map(request -> ((ChangeMessageVisibilityRequest) request).visibilityTimeout())
                .toList();
    }
}
