package com.commercive.webhooks.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.commercive.webhooks.model.log.WebhookLog;
import com.commercive.webhooks.model.table.Table;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityRequest;

/** What becomes of the messages of a batch when one of them fails. */
class BatchTest extends BatchFixture {
    /** Prevents an update from overtaking the one before it, and one order's outage from stopping the others. */
    @Test
    void holdsTheLaterMessagesOfAGroupAndNoOthers() {
        Delivery first = order("a");
        Delivery failing = order("a");
        Delivery behind = order("a").received(2);
        Delivery other = order("b");
        failWritesOf(failing);

        assertThat(setup.process(first, failing, other, behind))
                .containsExactly(failing.webhookId(), behind.webhookId());

        assertThat(outcomes(first, failing, other, behind)).containsExactly("applied", "retrying", "applied", "");
        assertThat(holds()).containsExactly(hold(behind, "2"), hold(failing, "2"));
    }

    /** Prevents a message behind a poison one from burning its receives, and reaching the dead-letter queue untried. */
    @Test
    void goesOnBehindAPoisonMessage() {
        Delivery poison = Delivery.of("orders/updated", "not json").inGroup("a");
        Delivery behind = order("a");

        assertThat(setup.process(poison, behind)).containsExactly(poison.webhookId());

        assertThat(outcomes(poison, behind)).containsExactly("failed", "applied");
        assertThat(holds()).containsExactly(hold(poison, "0"));
    }

    /** Prevents SQS from handing out the first message of a group while a later one can still be seen. */
    @Test
    void setsTheTimesOfAGroupAtTheEndAndTheLastFirst() {
        Delivery poison = Delivery.of("orders/updated", "[]").inGroup("a");
        Delivery failing = order("a");
        Delivery behind = order("a");
        failWritesOf(failing);

        setup.process(poison, failing, behind);

        assertThat(holds()).containsExactly(hold(behind, "2"), hold(failing, "2"), hold(poison, "0"));
        assertThat(setup.faults.calls().reversed().subList(0, 3))
                .allMatch(ChangeMessageVisibilityRequest.class::isInstance);
    }

    /** Prevents each webhook's body from crossing the network, and being parsed, once more than it must. */
    @Test
    void sendsTheBodyWithASuccessOnlyWhereThereIsNoRow() {
        Delivery logged = order("a");
        Delivery unlogged = order("b");
        new WebhookLog(setup.aws().dynamoDb(), setup.aws().tablePrefix()).recordReceived(logged.envelope());

        setup.process(logged, unlogged);

        assertThat(bodiesWritten()).containsExactly(unlogged.envelope().body().text());
        assertThat(setup.logRow(logged)).containsEntry("outcome", "applied").containsKey("payload");
        assertThat(setup.logRow(unlogged)).containsEntry("outcome", "applied").containsKey("payload");
    }

    private static List<Optional<String>> bodiesWritten() {
        return calls(UpdateItemRequest.class)
                .map(UpdateItemRequest::expressionAttributeValues)
                .filter(values -> values.containsKey(":payload"))
                .map(values -> Optional.ofNullable(values.get(":payload")).map(AttributeValue::s))
                .toList();
    }

    /** Prevents poison from using up its receives, and ending without a word, while the log table is away. */
    @Test
    void holdsPoisonAloneUntilItsRowCanSayWhy() {
        setup.faults.failBefore(request -> setup.writes(request, Table.WEBHOOKS));
        Delivery poison = Delivery.of("orders/updated", "no json").inGroup("a");

        setup.process(poison);

        assertThat(holds()).containsExactly(hold(poison, "2"));
    }

    /** Prevents poison from being held for hours because of a row that can never take its error. */
    @Test
    void doesNotHoldPoisonWhoseRowRefusesTheError() {
        failWith(BatchTest::refusal, request -> setup.writes(request, Table.WEBHOOKS));
        Delivery poison = Delivery.of("orders/updated", "no json").inGroup("a");

        setup.process(poison);

        assertThat(holds()).containsExactly(hold(poison, "0"));
    }

    /** Prevents a message that is no webhook from stopping the queue. */
    @Test
    void takesAForeignMessageForPoison() {
        Delivery foreign = Delivery.of("orders/updated", "{}").inGroup("a");
        Delivery behind = order("a");
        SQSEvent event = new SQSEvent();
        var message = foreign.message();
        message.setBody("hello");
        event.setRecords(List.of(message, behind.message()));

        var response = setup.handler().handleRequest(event, new InvocationContext(20_000));

        assertThat(response.getBatchItemFailures())
                .singleElement()
                .returns(foreign.webhookId(), failure -> failure.getItemIdentifier());
        assertThat(outcomes(behind)).containsExactly("applied");
    }

    /** Prevents the function from being killed in the middle of a write when its time runs out. */
    @Test
    void beginsNothingThatItHasNoTimeFor() {
        Delivery delivery = order("a").received(2);

        assertThat(setup.process(setup.handler(), 5_000, delivery)).containsExactly(delivery.webhookId());

        assertThat(setup.logRow(delivery)).isEmpty();
        assertThat(holds()).hasSize(1);
    }

    /** Prevents the function from being killed before its answer while SQS is slow. */
    @Test
    void setsNoHoldTimeThatItHasNoTimeFor() {
        Delivery delivery = order("a");

        assertThat(setup.process(setup.handler(), 1_000, delivery)).containsExactly(delivery.webhookId());

        assertThat(holds()).isEmpty();
    }

    /** Prevents a bug that one body meets from stopping its neighbours. */
    @Test
    void goesOnBehindAWebhookThatMeetsABug() {
        Delivery unlucky = order("a");
        Delivery behind = order("a");
        failWith(() -> new IllegalStateException("a customer's name"), request -> writesOrderOf(request, unlucky));

        assertThat(setup.process(unlucky, behind)).containsExactly(unlucky.webhookId());

        assertThat(setup.logRow(unlucky)).containsEntry("error", "internal: IllegalStateException");
        assertThat(outcomes(unlucky, behind)).containsExactly("retrying", "applied");
        assertThat(holds()).containsExactly(hold(unlucky, "2"));
    }

    /** What DynamoDB says of a request that it will never take. */
    private static RuntimeException refusal() {
        return DynamoDbException.builder()
                .awsErrorDetails(AwsErrorDetails.builder()
                        .errorCode("ValidationException")
                        .build())
                .build();
    }
}
