package com.commercive.webhooks.chaos.model;

import com.commercive.webhooks.chaos.model.ArrivalOrders.Step;
import com.commercive.webhooks.chaos.traffic.ForeignRow;
import com.commercive.webhooks.chaos.traffic.SentTopic.Subject;
import com.commercive.webhooks.chaos.traffic.SentWebhook;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The expected row of a store. An uninstall of the first installation may come before the reinstallation, or behind it, where
 * it changes nothing. One of the new installation always comes behind.
 */
record StoreModel(ShopWebhooks shop) {
    void addTo(ExpectedTables tables) {
        Map<String, Expected> store = ExpectedRow.like(shop.shop().store());
        Set<Map<String, Expected>> contents = new LinkedHashSet<>(Set.of(store));
        uninstalls().stream()
                .filter(sent -> !isLate(sent) && (reinstallation().isEmpty() || isOfTheFirst(sent)))
                .forEach(sent -> contents.add(uninstalled(sent, store)));
        Set<Map<String, Expected>> ends = new LinkedHashSet<>();
        contents.forEach(content -> ends.add(end(content)));
        tables.add(
                "stores",
                shop.shop().storeId(),
                new ExpectedRow(about(), told(told(ends, Subject.SHOP), Subject.SCOPES)));
    }

    private List<SentWebhook> about() {
        return Stream.of(Subject.STORE, Subject.SHOP, Subject.SCOPES)
                .flatMap(subject -> shop.about(subject).stream())
                .toList();
    }

    /** Returns the contents with what the shop says of itself, or of the app's scopes, as nothing else changes it. */
    private Set<Map<String, Expected>> told(Set<Map<String, Expected>> contents, Subject subject) {
        List<Step> steps = shop.about(subject).stream().map(StoreModel::step).toList();
        Set<Map<String, Expected>> told = new LinkedHashSet<>();
        contents.forEach(content -> told.addAll(ArrivalOrders.contents(content, steps, true)));
        return told;
    }

    private static Step step(SentWebhook sent) {
        String clock = WebhookClock.of(sent);
        BodyChange change = new BodyChange(sent.body());
        if (sent.topic().subject() == Subject.SHOP) {
            change.text("shop_name", "name")
                    .texts("plan_name", "currency")
                    .text("timezone", "iana_timezone")
                    .sets("shop_clock", clock);
        } else {
            change.list("scopes", "current").sets("scopes_clock", clock);
        }
        return new Step(clock, change::over);
    }

    /** Returns whether an uninstall was triggered before the installation that was there when it came. */
    boolean isLate(SentWebhook sent) {
        Instant installed = reinstallation()
                .filter(row -> row.before().contains(sent.id()))
                .map(row -> Instant.parse(row.text("installed_at")))
                .orElseGet(() ->
                        Instant.parse(Objects.requireNonNull(shop.shop().store().get("installed_at"))
                                .s()));
        return WebhookClock.triggered(sent).isBefore(installed);
    }

    private Map<String, Expected> end(Map<String, Expected> content) {
        Map<String, Expected> row = new LinkedHashMap<>(content);
        reinstallation().ifPresent(values -> row.putAll(ExpectedRow.like(values.values())));
        return uninstalls().stream()
                .filter(sent -> reinstallation().isPresent() && !isOfTheFirst(sent) && !isLate(sent))
                .findFirst()
                .map(sent -> uninstalled(sent, row))
                .orElse(row);
    }

    private static Map<String, Expected> uninstalled(SentWebhook sent, Map<String, Expected> store) {
        Map<String, Expected> row = new LinkedHashMap<>(store);
        row.put("is_active", Expected.flag(false));
        row.put("uninstalled_at", Expected.text(WebhookClock.triggered(sent).toString()));
        return row;
    }

    private boolean isOfTheFirst(SentWebhook sent) {
        return reinstallation().stream().noneMatch(row -> row.before().contains(sent.id()));
    }

    private Optional<ForeignRow> reinstallation() {
        return shop.foreign("stores").stream().findFirst();
    }

    private List<SentWebhook> uninstalls() {
        return shop.about(Subject.STORE);
    }
}
