package com.commercive.webhooks.chaos.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.commercive.webhooks.chaos.traffic.SentTopic.Subject;
import com.commercive.webhooks.chaos.traffic.SentWebhook;
import com.commercive.webhooks.chaos.traffic.SimulatedShop;
import com.commercive.webhooks.chaos.traffic.Traffic;
import com.commercive.webhooks.chaos.traffic.Traffic.Mix;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What the model says of the variants in products of some traffic whose newest body has the list. */
final class VariantsModelTest {
    private final List<Product> products = IntStream.range(0, 20)
            .mapToObj(seed -> Traffic.of("variants", Mix.ofOrders(1), seed))
            .flatMap(traffic -> traffic.shops().stream().flatMap(shop -> products(traffic, shop)))
            .filter(product -> product.newest().body().has("variants"))
            .toList();

    @Test
    void aVariantOfTheNewestBodyIsThereAndNoOtherIs() {
        assertThat(products).isNotEmpty();
        for (Product product : products) {
            Set<String> there = ids(product.newest());
            for (String id : allIds(product)) {
                ExpectedRow row = product.variant(id);
                assertThat(row.contents()).isNotEmpty();
                if (there.contains(id)) {
                    assertThat(row.contents()).noneMatch(content -> content.containsKey("deleted_at"));
                } else if (product.isMadeHere(id)) {
                    assertThat(row.contents()).allMatch(content -> content.containsKey("deleted_at"));
                }
            }
        }
    }

    /** Prevents a model that lets everything pass. */
    @Test
    void refusesAVariantThatIsGoneAndNotMarked() {
        Product product = products.stream()
                .filter(one -> goneIds(one).stream().anyMatch(one::isMadeHere))
                .findFirst()
                .orElseThrow();
        String gone = goneIds(product).stream()
                .filter(product::isMadeHere)
                .findFirst()
                .orElseThrow();
        Map<String, AttributeValue> row = new HashMap<>();
        row.put("shopify_variant_id", AttributeValue.fromS(gone));

        assertThat(product.variant(gone).differences(row)).anyMatch(difference -> difference.startsWith("deleted_at"));
    }

    private static Set<String> goneIds(Product product) {
        Set<String> gone = allIds(product);
        gone.removeAll(ids(product.newest()));
        return gone;
    }

    private static Set<String> allIds(Product product) {
        Set<String> all = new TreeSet<>();
        product.bodies().forEach(sent -> all.addAll(ids(sent)));
        return all;
    }

    private static Set<String> ids(SentWebhook sent) {
        Set<String> ids = new TreeSet<>();
        sent.body()
                .path("variants")
                .forEach(variant -> ids.add(variant.path("id").asText()));
        return ids;
    }

    private static Stream<Product> products(Traffic traffic, SimulatedShop shop) {
        RunRecord run = new RunRecord(Map.of(), Instant.EPOCH, 30);
        ShopWebhooks webhooks = ShopWebhooks.of(shop, traffic, run);
        ExpectedTables expected = ExpectedTables.of(traffic, run);
        return webhooks.about(Subject.PRODUCT).stream()
                .map(sent -> sent.body().path("id").asText())
                .distinct()
                .filter(id -> webhooks.foreign(Thing.PRODUCT, id).isEmpty())
                .map(id -> new Product(webhooks, expected, webhooks.about(Subject.PRODUCT, "id", id)));
    }

    private record Product(ShopWebhooks shop, ExpectedTables expected, List<SentWebhook> bodies) {
        SentWebhook newest() {
            return WebhookClock.newest(bodies).getFirst();
        }

        boolean isMadeHere(String variant) {
            return shop.foreign(Thing.VARIANT, variant).isEmpty();
        }

        ExpectedRow variant(String id) {
            return Objects.requireNonNull(expected.of("product_variants").get(shop.key(Thing.VARIANT, id)));
        }
    }
}
