package com.commercive.webhooks.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.commercive.webhooks.model.id.RowId;
import com.commercive.webhooks.model.id.ShopDomain;
import com.commercive.webhooks.model.id.ShopifyId;
import com.commercive.webhooks.model.log.WebhookLog;
import com.commercive.webhooks.model.table.Table;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityRequest;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;

/** What becomes of the messages of a batch when one of them fails. */
class BatchTest {
    @RegisterExtension
    static final ProcessorSetup setup = new ProcessorSetup();

    private static final AtomicLong IDS = new AtomicLong(7_000_000);

    @BeforeEach
    @AfterEach
    void heal() {
        setup.faults.heal();
    }

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

    /** Prevents a body that kills the function from taking along the healthy messages of its batches. */
    @Test
    void runsSuspectsLastWhenTheFinishedMessagesAreDeleted() {
        Delivery killer = order("a").received(3);
        Delivery healthy = order("b");
        killAtWritesOf(killer);

        assertThatThrownBy(() -> setup.process(killer, healthy)).isInstanceOf(Killed.class);

        assertThat(deleted()).containsExactly(healthy.webhookId());
        assertThat(outcomes(healthy)).containsExactly("applied");
        assertThat(setup.logRow(killer))
                .containsEntry("error", "function: killed, or out of time, while it was processing this webhook");
    }

    /** Prevents the messages of a killer's batch, in its group or beside it, from ending dead with it, untried. */
    @ParameterizedTest
    @ValueSource(strings = {"a", "b"})
    void triesTheRestOfAKillersBatchBeforeIt(String group) {
        Delivery killer = order("a").received(3);
        Delivery other = order(group).received(3);
        killAtWritesOf(killer);
        assertThatThrownBy(() -> setup.process(killer, other)).isInstanceOf(Killed.class);
        assertThat(deleted()).isEmpty();

        assertThatThrownBy(() -> setup.process(killer.received(4), other.received(4)))
                .isInstanceOf(Killed.class);

        assertThat(deleted()).containsExactly(other.webhookId());
        assertThat(outcomes(other, killer)).containsExactly("applied", "retrying");
    }

    @Test
    void saysOfAKillerAtItsLastReceiveThatItFailed() {
        Delivery killer = order("a").received(15);
        killAtWritesOf(killer);

        assertThatThrownBy(() -> setup.process(killer)).isInstanceOf(Killed.class);

        assertThat(outcomes(killer)).containsExactly("failed");
    }

    /** Prevents a suspect that only met an outage from being marked for good. */
    @Test
    void forgetsTheMarkOfASuspectThatSucceeds() {
        Delivery suspect = order("a").received(3);

        assertThat(setup.process(suspect)).isEmpty();

        assertThat(setup.logRow(suspect)).containsEntry("outcome", "applied").doesNotContainKeys("error", "failed");
        assertThat(deleted()).containsExactly(suspect.webhookId());
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

    /** Prevents the marks of suspects from taking the time that is left to set when they come back. */
    @Test
    void marksNoSuspectThatItHasNoTimeFor() {
        Delivery suspect = order("a").received(3);

        assertThat(setup.process(setup.handler(), 5_000, suspect)).containsExactly(suspect.webhookId());

        assertThat(calls(UpdateItemRequest.class)).isEmpty();
        assertThat(holds()).hasSize(1);
    }

    /** Prevents a healthy message from reaching the dead-letter queue, untried, behind one that fails. */
    @Test
    void triesAMessageAtItsLastReceiveThoughOneBeforeItFailed() {
        Delivery failing = order("a").received(14);
        Delivery behind = order("a").received(15);
        Delivery waiting = order("a").received(14);
        failWritesOf(failing);

        assertThat(setup.process(failing, behind, waiting)).containsExactly(failing.webhookId(), waiting.webhookId());

        assertThat(outcomes(failing, behind, waiting)).containsExactly("retrying", "applied", "");
    }

    /** Prevents the later updates of an order from waiting for a message that only its dead-letter queue awaits. */
    @Test
    void doesNotHoldAGroupForAMessageAtItsLastReceive() {
        Delivery failing = order("a").received(15);
        Delivery behind = order("a").received(2);
        failWritesOf(failing);

        assertThat(setup.process(failing, behind)).containsExactly(failing.webhookId());

        assertThat(outcomes(failing, behind)).containsExactly("failed", "applied");
        assertThat(holds()).containsExactly(hold(failing, "0"));
    }

    /** Prevents a dead letter whose row still says that it comes back. */
    @Test
    void triesTwiceToSayWhyAMessageFailed() {
        Delivery failing = order("a").received(15);
        AtomicInteger refused = new AtomicInteger();
        setup.faults.failBefore(request -> writesOrderOf(request, failing)
                || (setup.writes(request, Table.WEBHOOKS) && refused.getAndIncrement() == 1));

        setup.process(failing);

        assertThat(setup.logRow(failing))
                .containsEntry("outcome", "failed")
                .extractingByKey("error")
                .asString()
                .startsWith("aws:");
    }

    /** Prevents the end of the JVM's memory from being taken for the fault of the order that met it. */
    @Test
    void takesAnErrorInALineOfAnOrderForTheEndOfTheFunction() {
        Delivery order = Delivery.of(
                "orders/updated",
                "{\"id\": %d, \"line_items\": [{\"id\": 1}, {\"id\": 2}]}".formatted(IDS.incrementAndGet()));
        killAt(request -> setup.writes(request, Table.ORDER_ITEMS));

        assertThatThrownBy(() -> setup.process(order)).hasRootCauseInstanceOf(Killed.class);

        assertThat(outcomes(order)).containsExactly("");
    }

    /** Prevents a bug that one body meets from stopping its neighbours. */
    @Test
    void goesOnBehindAWebhookThatMeetsABug() {
        Delivery unlucky = order("a");
        Delivery behind = order("a");
        failWith(() -> new IllegalStateException("a customer's name"), request -> writesOrderOf(request, unlucky));

        assertThat(setup.process(unlucky, behind)).containsExactly(unlucky.webhookId());

        assertThat(setup.logRow(unlucky)).containsEntry("error", "internal: IllegalStateException");
        assertThat(outcomes(unlucky, behind)).containsExactly("failed", "applied");
        assertThat(holds()).containsExactly(hold(unlucky, "0"));
    }

    private static Delivery order(String group) {
        return Delivery.of("orders/updated", "{\"id\": %d}".formatted(IDS.incrementAndGet()))
                .inGroup(group)
                .withReceiptOfItsOwn();
    }

    private static void failWritesOf(Delivery delivery) {
        setup.faults.failBefore(request -> writesOrderOf(request, delivery));
    }

    private static void failWith(Supplier<RuntimeException> failure, Predicate<SdkRequest> requests) {
        setup.faults.failBefore(request -> {
            if (requests.test(request)) {
                throw failure.get();
            }
            return false;
        });
    }

    /** What DynamoDB says of a request that it will never take. */
    private static RuntimeException refusal() {
        return DynamoDbException.builder()
                .awsErrorDetails(AwsErrorDetails.builder()
                        .errorCode("ValidationException")
                        .build())
                .build();
    }

    private static void killAtWritesOf(Delivery delivery) {
        killAt(request -> writesOrderOf(request, delivery));
    }

    private static void killAt(Predicate<SdkRequest> requests) {
        setup.faults.failBefore(request -> {
            if (requests.test(request)) {
                throw new Killed();
            }
            return false;
        });
    }

    private static boolean writesOrderOf(SdkRequest request, Delivery delivery) {
        String id = delivery.envelope().body().lenientText().replaceAll("\\D", "");
        String orderId = RowId.order(new ShopDomain(Delivery.SHOP), new ShopifyId(id));
        return setup.writes(request, Table.ORDERS)
                && request instanceof UpdateItemRequest update
                && update.key().toString().contains(orderId);
    }

    private static List<String> outcomes(Delivery... deliveries) {
        return Stream.of(deliveries)
                .map(delivery -> setup.logRow(delivery).getOrDefault("outcome", ""))
                .toList();
    }

    private static List<String> deleted() {
        return calls(DeleteMessageBatchRequest.class)
                .flatMap(delete -> delete.entries().stream())
                .map(DeleteMessageBatchRequestEntry::id)
                .toList();
    }

    /** The hold times that were set: receipt handle and seconds. */
    private static List<Map.Entry<String, String>> holds() {
        return calls(ChangeMessageVisibilityRequest.class)
                .map(change -> Map.entry(
                        change.receiptHandle(), change.visibilityTimeout().toString()))
                .toList();
    }

    private static Map.Entry<String, String> hold(Delivery delivery, String seconds) {
        return Map.entry(delivery.receiptHandle(), seconds);
    }

    private static <T> Stream<T> calls(Class<T> type) {
        return setup.faults.calls().stream().filter(type::isInstance).map(type::cast);
    }

    /** Be the end of the process, as far as code can see it. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }
}
