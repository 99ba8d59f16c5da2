package com.commercive.webhooks.chaos.model;

import com.commercive.webhooks.chaos.model.ArrivalOrders.Step;
import com.commercive.webhooks.chaos.traffic.SentWebhook;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The expected row of a product or a customer.
 *
 * @param bodies the webhooks that change it
 * @param deletions the webhooks that mark it
 */
record ResourceModel(ShopWebhooks shop, Thing thing, String id, List<SentWebhook> bodies, List<SentWebhook> deletions) {
    void addTo(ExpectedTables tables) {
        List<SentWebhook> about =
                Stream.concat(bodies.stream(), deletions.stream()).toList();
        BusinessRow row = BusinessRow.of(shop, thing, id, about)
                .with("shop_domain", shop.shop().domain());
        List<Step> steps =
                shop.applicable(thing, id, bodies).stream().map(this::step).toList();
        Set<Map<String, Expected>> contents = new LinkedHashSet<>();
        ArrivalOrders.contents(row.columns(), steps, true)
                .forEach(content -> contents.add(Deletions.over(withVariants(content), deletions)));
        tables.add(thing.table(), row.key(), new ExpectedRow(about, contents));
    }

    private Map<String, Expected> withVariants(Map<String, Expected> content) {
        return thing == Thing.PRODUCT ? new VariantsModel(shop, id, bodies).over(content) : content;
    }

    private Step step(SentWebhook sent) {
        JsonNode body = sent.body();
        BodyChange change = new BodyChange(body)
                .time("shopify_created_at", "created_at")
                .time("shopify_updated_at", "updated_at")
                .time("clock_updated_at", "updated_at")
                .sets("shopify_clock", WebhookClock.of(sent));
        if (thing == Thing.CUSTOMER) {
            change.texts("email", "first_name", "last_name", "phone", "state", "tags", "currency")
                    .says("verified_email", body.has("verified_email"), flag(body.path("verified_email")));
        } else {
            change.texts("title", "handle", "status", "vendor", "product_type", "tags")
                    .time("published_at", "published_at")
                    .says("image_url", body.has("image"), image(body));
        }
        return new Step(WebhookClock.of(sent), change::over);
    }

    private static Optional<Expected> flag(JsonNode flag) {
        return flag.isBoolean() ? Optional.of(Expected.flag(flag.booleanValue())) : Optional.empty();
    }

    private static Optional<Expected> image(JsonNode body) {
        return BodyFields.text(body.path("image"), "src").map(Expected::text);
    }
}
