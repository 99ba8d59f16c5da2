package com.commercive.webhooks.processor.privacy;

import com.commercive.webhooks.model.clock.Timestamps;
import com.commercive.webhooks.model.deployment.PipelineFunction;
import com.commercive.webhooks.model.id.ShopifyId;
import com.commercive.webhooks.model.id.WebhookId;
import com.commercive.webhooks.model.log.LogRedaction;
import com.commercive.webhooks.model.privacy.ForgottenShop;
import com.commercive.webhooks.model.privacy.PrivacyRequest;
import com.commercive.webhooks.model.privacy.RedactionProgress;
import com.commercive.webhooks.model.privacy.RedactionProgress.Cursor;
import com.commercive.webhooks.model.privacy.RequestKind;
import com.commercive.webhooks.model.resilience.InCallRetry;
import com.commercive.webhooks.model.table.Column;
import com.commercive.webhooks.model.table.Row;
import com.commercive.webhooks.model.table.Table;
import com.commercive.webhooks.model.topic.TopicFamily;
import com.commercive.webhooks.model.topic.TopicKind;
import com.commercive.webhooks.processor.store.StoreRow;
import com.commercive.webhooks.processor.table.Tables;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The steps of one redaction. Each changes nothing the second time. */
final class Redactor {
    /** Later than this, no function runs that began without knowing of the marks. */
    static final Duration SETTLED_AFTER =
            ForgottenShop.KNOWN_EVERYWHERE_AFTER.plus(PipelineFunction.PROCESSOR.timeout());

    /** What came so long before the marks may have been written after them. */
    private static final Duration LATE = Duration.ofMinutes(15);

    private static final String BEGINNING = "0";

    /** Few: the webhooks of others share the tables, and a redaction has 30 days. */
    private static final int ROWS_AT_ONCE = 2;

    private final PrivacyRequest request;
    private final RequestBody body;
    private final List<StoreRow> stores;
    private final Tables tables;
    private final LogRedaction log;
    private final InCallRetry retry;
    private final InstantSource clock;
    private final RedactedRows rows;

    Redactor(
            PrivacyRequest request,
            RequestBody body,
            List<StoreRow> stores,
            Tables tables,
            LogRedaction log,
            InCallRetry retry,
            InstantSource clock) {
        this.request = request;
        this.body = body;
        this.stores = stores;
        this.tables = tables;
        this.log = log;
        this.retry = retry;
        this.clock = clock;
        this.rows = new RedactedRows(request, stores, tables, clock);
    }

    /** Works a page of rows off, and returns what is next. */
    RedactionProgress advance(RedactionProgress progress) {
        return switch (progress.step()) {
            case MARKS, LATE_MARKS -> mark(progress).next();
            case ORDERS, LATE_ORDERS -> page(progress, Table.ORDERS, Column.STORE_ID, storeIds(), this::redactOrder);
            case CUSTOMERS, LATE_CUSTOMERS ->
                body.customer().id().isPresent()
                        ? progress.next()
                        : page(progress, Table.CUSTOMERS, Column.STORE_ID, storeIds(), this::redactCustomer);
            case LOG, LATE_LOG ->
                page(
                        progress,
                        Table.WEBHOOKS,
                        Column.SHOP_DOMAIN,
                        List.of(request.shop().value()),
                        row -> redactLogRow(row, progress.resources()));
            case END -> progress;
        };
    }

    /** Marks what the request names, whether we have it or not: a webhook of it may come yet. */
    private RedactionProgress mark(RedactionProgress progress) {
        Set<String> marked = new TreeSet<>();
        if (request.kind() == RequestKind.SHOP_REDACT) {
            tables.updateIf(ForgottenShop.mark(request.shop(), request.receivedAt()));
            rows.redactStores();
        } else {
            Stream<ShopifyId> known = progress.resources().stream()
                    .filter(resource -> resource.startsWith(TopicFamily.ORDERS.resource("")))
                    .flatMap(resource -> ShopifyId.parse(resource.substring(resource.indexOf('/') + 1)).stream());
            Stream.concat(body.ordersToRedact().stream(), known).distinct().forEach(order -> {
                rows.markOrder(order);
                marked.add(TopicFamily.ORDERS.resource(order.value()));
            });
            body.customer().id().ifPresent(customer -> {
                rows.markCustomer(customer);
                marked.add(TopicFamily.CUSTOMERS.resource(customer.value()));
            });
        }
        return progress.marked(clock.instant(), marked);
    }

    private Optional<String> redactOrder(Row order) {
        if (!isConcerned(order)) {
            return Optional.empty();
        }
        rows.redactOrder(order.text(Column.ORDER_ID).orElseThrow());
        return Optional.of(
                TopicFamily.ORDERS.resource(order.text(Column.SHOPIFY_ORDER_ID).orElse("")));
    }

    /** The index has the keys alone, and the customers of a whole shop need no more. */
    private Optional<String> redactCustomer(Row key) {
        String id = key.text(Column.CUSTOMER_ID).orElseThrow();
        Row customer = request.kind() == RequestKind.SHOP_REDACT ? key : tables.get(Table.CUSTOMERS, id);
        if (!isConcerned(customer)) {
            return Optional.empty();
        }
        rows.redactCustomer(id);
        return Optional.of(TopicFamily.CUSTOMERS.resource(
                customer.text(Column.SHOPIFY_CUSTOMER_ID).orElse("")));
    }

    /** The requests' own bodies are needed until they are done, and go then. */
    private Optional<String> redactLogRow(Row row, Set<String> resources) {
        boolean isConcerned = request.kind() == RequestKind.SHOP_REDACT
                || row.text(Column.RESOURCE).filter(resources::contains).isPresent();
        boolean isRequest = row.text(Column.TOPIC).map(TopicKind::of).equals(Optional.of(TopicKind.COMPLIANCE));
        if (!isConcerned || isRequest) {
            return Optional.empty();
        }
        WebhookId id = new WebhookId(row.text(Column.WEBHOOK_ID).orElseThrow());
        retry.run(() -> log.redact(id, request.receivedAt()));
        return row.text(Column.RESOURCE).or(() -> Optional.of(""));
    }

    private boolean isConcerned(Row row) {
        return request.kind() == RequestKind.SHOP_REDACT || body.customer().owns(row);
    }

    /**
     * Redacts the next rows of an index.
     *
     * @param redaction returns the row's resource where the row is the request's, and nothing where it is another's
     */
    private RedactionProgress page(
            RedactionProgress progress,
            Table table,
            Column partitionKey,
            List<String> partitions,
            Function<Row, Optional<String>> redaction) {
        Instant marked = progress.markedAt().orElseThrow();
        String from = progress.step().isLate() ? Timestamps.nanoseconds(marked.minus(LATE)) : BEGINNING;
        String to = Timestamps.nanoseconds(marked.plus(SETTLED_AFTER));
        Optional<Cursor> after = progress.after();
        List<String> left = partitions.stream()
                .dropWhile(partition ->
                        after.isPresent() && !partition.equals(after.get().partition()))
                .toList();
        for (String partition : left) {
            Optional<Map<String, AttributeValue>> last = after.filter(
                            cursor -> cursor.partition().equals(partition))
                    .map(cursor -> key(table, partitionKey, cursor));
            List<Row> page = tables.page(table, partitionKey, partition, from, to, last);
            if (!page.isEmpty()) {
                List<String> redacted = page.stream()
                        .gather(Gatherers.mapConcurrent(ROWS_AT_ONCE, redaction))
                        .flatMap(Optional::stream)
                        .toList();
                return progress.plus(
                        cursor(partition, table, page.getLast()), page.size(), redacted.size(), resources(redacted));
            }
        }
        return progress.next();
    }

    /** A shop's are all of it, so that none needs to be remembered. */
    private Set<String> resources(List<String> redacted) {
        return request.kind() == RequestKind.SHOP_REDACT ? Set.of() : Set.copyOf(redacted);
    }

    private static Cursor cursor(String partition, Table table, Row row) {
        return new Cursor(
                partition,
                row.text(Column.CREATED_AT).orElseThrow(),
                row.text(table.keyColumn()).orElseThrow());
    }

    private static Map<String, AttributeValue> key(Table table, Column partitionKey, Cursor cursor) {
        return Map.of(
                partitionKey.attribute(),
                AttributeValue.fromS(cursor.partition()),
                Column.CREATED_AT.attribute(),
                AttributeValue.fromS(cursor.createdAt()),
                table.key(),
                AttributeValue.fromS(cursor.key()));
    }

    private List<String> storeIds() {
        return stores.stream().map(StoreRow::id).sorted().toList();
    }
}
