package com.commercive.webhooks.processor;

import com.commercive.webhooks.model.id.RowId;
import com.commercive.webhooks.model.id.ShopDomain;
import com.commercive.webhooks.model.id.ShopifyId;
import com.commercive.webhooks.model.table.Table;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityRequest;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;

/** Batches of orders, their faults, and what became of their messages. */
abstract class BatchFixture {
    @RegisterExtension
    static final ProcessorSetup setup = new ProcessorSetup();

    static final AtomicLong IDS = new AtomicLong(7_000_000);

    @BeforeEach
    @AfterEach
    void heal() {
        setup.faults.heal();
    }

    static Delivery order(String group) {
        return Delivery.of("orders/updated", "{\"id\": %d, \"currency\": \"EUR\"}".formatted(IDS.incrementAndGet()))
                .inGroup(group)
                .withReceiptOfItsOwn();
    }

    static void failWritesOf(Delivery delivery) {
        setup.faults.failBefore(request -> writesOrderOf(request, delivery));
    }

    static void failWith(Supplier<RuntimeException> failure, Predicate<SdkRequest> requests) {
        setup.faults.failBefore(request -> {
            if (requests.test(request)) {
                throw failure.get();
            }
            return false;
        });
    }

    static void killAtWritesOf(Delivery delivery) {
        killAt(request -> writesOrderOf(request, delivery));
    }

    static void killAt(Predicate<SdkRequest> requests) {
        setup.faults.failBefore(request -> {
            if (requests.test(request)) {
                throw new Killed();
            }
            return false;
        });
    }

    static boolean writesOrderOf(SdkRequest request, Delivery delivery) {
        String id = delivery.envelope().body().lenientText().replaceAll("\\D", "");
        String orderId = RowId.order(new ShopDomain(Delivery.SHOP), new ShopifyId(id));
        return setup.writes(request, Table.ORDERS)
                && request instanceof UpdateItemRequest update
                && update.key().toString().contains(orderId);
    }

    static List<String> outcomes(Delivery... deliveries) {
        return Stream.of(deliveries)
                .map(delivery -> setup.logRow(delivery).getOrDefault("outcome", ""))
                .toList();
    }

    static List<String> deleted() {
        return calls(DeleteMessageBatchRequest.class)
                .flatMap(delete -> delete.entries().stream())
                .map(DeleteMessageBatchRequestEntry::id)
                .toList();
    }

    /** Returns the visibility timeouts that were set, in seconds by receipt handle. */
    static List<Map.Entry<String, String>> holds() {
        return calls(ChangeMessageVisibilityRequest.class)
                .map(change -> Map.entry(
                        change.receiptHandle(), change.visibilityTimeout().toString()))
                .toList();
    }

    static Map.Entry<String, String> hold(Delivery delivery, String seconds) {
        return Map.entry(delivery.receiptHandle(), seconds);
    }

    static <T> Stream<T> calls(Class<T> type) {
        return setup.faults.calls().stream().filter(type::isInstance).map(type::cast);
    }

    /** An error that stands for the end of the process. */
    static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }
}
