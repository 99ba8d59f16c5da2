package com.commercive.webhooks.model.privacy;

import com.commercive.webhooks.model.clock.Timestamps;
import com.commercive.webhooks.model.id.WebhookId;
import com.commercive.webhooks.model.table.Column;
import com.commercive.webhooks.model.table.Condition;
import com.commercive.webhooks.model.table.ItemUpdate;
import com.commercive.webhooks.model.table.Row;
import com.commercive.webhooks.model.table.Table;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;

/** The table of the requests. It is small, so that it is read whole. */
public final class PrivacyRequests {
    /** Who did what the privacy function did. */
    private static final String PRIVACY_FUNCTION = "privacy";

    private static final Condition NOT_DONE = Condition.isNot(Column.STATE, RequestState.DONE.attribute());

    private final DynamoDbClient dynamoDb;
    private final String tablePrefix;

    public PrivacyRequests(DynamoDbClient dynamoDb, String tablePrefix) {
        this.dynamoDb = dynamoDb;
        this.tablePrefix = tablePrefix;
    }

    /** Returns all requests, the oldest first. */
    public List<PrivacyRequest> all() {
        ScanRequest scan = ScanRequest.builder()
                .tableName(Table.PRIVACY_REQUESTS.name(tablePrefix))
                .consistentRead(true)
                .build();
        return dynamoDb.scanPaginator(scan).items().stream()
                .flatMap(item -> PrivacyRequest.of(new Row(item)).stream())
                .sorted(Comparator.comparing(PrivacyRequest::receivedAt))
                .toList();
    }

    public Optional<PrivacyRequest> find(WebhookId id) {
        GetItemRequest get = GetItemRequest.builder()
                .tableName(Table.PRIVACY_REQUESTS.name(tablePrefix))
                .key(Map.of(Table.PRIVACY_REQUESTS.key(), AttributeValue.fromS(id.value())))
                .consistentRead(true)
                .build();
        Row row = new Row(dynamoDb.getItem(get).item());
        return row.isAbsent() ? Optional.empty() : PrivacyRequest.of(row);
    }

    /** Writes how a request stands, unless it is done. */
    public PrivacyRequest record(PrivacyRequest request, RequestState state) {
        update(update(request.id()).set(Column.STATE, state.attribute()).onlyIf(NOT_DONE));
        return request.with(state);
    }

    /** Writes how far a request has come, unless it is done. */
    public void record(PrivacyRequest request) {
        update(update(request.id())
                .set(Column.PROGRESS, request.progress().attribute())
                .onlyIf(NOT_DONE));
    }

    /** Writes that the privacy function has done a request; the first end stays. */
    public PrivacyRequest recordDone(PrivacyRequest request, Instant now) {
        recordDone(request.id(), now, PRIVACY_FUNCTION);
        return request.with(RequestState.DONE);
    }

    /**
     * Writes that a request is done; the first end stays.
     *
     * @return false where it was done before
     */
    public boolean recordDone(WebhookId id, Instant now, String by) {
        return update(update(id)
                .set(Column.STATE, RequestState.DONE.attribute())
                .set(Column.DONE_AT, Timestamps.nanoseconds(now))
                .set(Column.DONE_BY, by)
                .onlyIf(NOT_DONE));
    }

    private static ItemUpdate update(WebhookId id) {
        return new ItemUpdate(Table.PRIVACY_REQUESTS, id.value()).onlyIf(Condition.exists(Column.REQUEST_ID));
    }

    private boolean update(ItemUpdate update) {
        return update.isMade(dynamoDb, tablePrefix);
    }
}
