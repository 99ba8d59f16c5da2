package com.commercive.webhooks.processor.app;

import com.commercive.webhooks.model.log.Outcome;
import com.commercive.webhooks.model.table.ItemUpdate;
import com.commercive.webhooks.model.table.Table;
import com.commercive.webhooks.processor.store.StoreDirectory;
import com.commercive.webhooks.processor.store.StoreRow;
import com.commercive.webhooks.processor.table.ContendedRowException;
import com.commercive.webhooks.processor.table.Tables;
import com.commercive.webhooks.processor.table.Update;
import com.commercive.webhooks.processor.webhook.Applied;
import com.commercive.webhooks.processor.webhook.TopicHandler;
import com.commercive.webhooks.processor.webhook.Webhook;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Apply {@code app/uninstalled} to every row of the shop's domain. One that is older than the row's installation came
 * late, behind a new one: it must not switch the store off again.
 */
public final class UninstallHandler implements TopicHandler {
    private static final Logger LOG = LoggerFactory.getLogger(UninstallHandler.class);
    private static final int ROUNDS = 5;

    @Override
    public Applied apply(Webhook webhook, Tables tables) {
        Instant uninstalledAt = webhook.clock().triggeredAt().orElse(webhook.receivedAt());
        List<StoreRow> rows = StoreDirectory.rows(webhook.shop(), tables);
        List<Outcome> outcomes =
                rows.stream().map(row -> uninstall(row, uninstalledAt, tables)).toList();
        Outcome outcome = outcomes.contains(Outcome.APPLIED) ? Outcome.APPLIED : Outcome.STALE;
        return new Applied(
                rows.isEmpty() ? Outcome.IGNORED : outcome,
                rows.stream().max(Comparator.comparing(StoreRow::installedAt)).map(StoreRow::id));
    }

    /** Decide on what the row says, and write on condition that it still says so; again where it does not. */
    private static Outcome uninstall(StoreRow seen, Instant uninstalledAt, Tables tables) {
        StoreRow row = seen;
        for (int round = 0; round < ROUNDS; round++) {
            if (uninstalledAt.isBefore(row.installedAt()) || uninstalledAt.isBefore(row.uninstalledAt())) {
                return Outcome.STALE;
            }
            switch (tables.apply(update(row, uninstalledAt, tables))) {
                case Update.Written() -> {
                    LOG.info("Uninstalled store: {}", row.id());
                    return Outcome.APPLIED;
                }
                case Update.Absent() -> {
                    return Outcome.STALE;
                }
                case Update.Refused(Map<String, AttributeValue> now) -> row = StoreRow.of(now);
            }
        }
        throw new ContendedRowException("stores");
    }

    private static ItemUpdate update(StoreRow row, Instant uninstalledAt, Tables tables) {
        ItemUpdate update = tables.update(Table.STORES, row.id())
                .set("is_active", AttributeValue.fromBool(false))
                .set("uninstalled_at", uninstalledAt.toString())
                .onlyIf("attribute_exists(#store_id)");
        unchanged(update, "installed_at", row.installedAtAttribute());
        unchanged(update, "uninstalled_at", row.uninstalledAtAttribute());
        return update;
    }

    private static void unchanged(ItemUpdate update, String attribute, Optional<AttributeValue> seen) {
        seen.ifPresentOrElse(
                value ->
                        update.onlyIf("#" + attribute + " = :seen_" + attribute).with("seen_" + attribute, value),
                () -> update.onlyIf("attribute_not_exists(#" + attribute + ")"));
    }
}
