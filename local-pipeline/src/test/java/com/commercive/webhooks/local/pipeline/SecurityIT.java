package com.commercive.webhooks.local.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.commercive.webhooks.local.sender.Destination;
import com.commercive.webhooks.local.sender.PostedWebhook;
import com.commercive.webhooks.local.sender.Sample;
import com.commercive.webhooks.local.system.LocalSettings;
import com.commercive.webhooks.model.topic.Endpoint;
import com.commercive.webhooks.model.topic.TopicKind;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Log lines contain ids and nothing of a body: they are kept longer than a body may be, and more people read them. */
final class SecurityIT {
    private static final Set<String> PERSONAL = Set.of(
            "address1",
            "city",
            "company",
            "contact_email",
            "email",
            "first_name",
            "last_name",
            "name",
            "note",
            "phone",
            "shop_owner",
            "sku",
            "title",
            "tracking_number",
            "tracking_url",
            "variant_title",
            "vendor",
            "zip");

    /** The shortest text that is looked for. Shorter ones occur in timestamps and ids. */
    private static final int MIN_LENGTH = 4;

    private final TestShop shop = TestShop.installed();
    private final Set<String> secrets = new HashSet<>(Set.of(LocalSettings.DEVELOPMENT_SECRET));

    @Test
    void logsNothingOfWhatItIsSent() {
        List<PostedWebhook> applied = new ArrayList<>();
        // Without the last wish of the shop, after which its webhooks would be ignored.
        for (Sample sample : EnumSet.complementOf(EnumSet.of(Sample.SHOP_REDACT))) {
            ObjectNode body = Sample.from(shop.domain(), sample.body());
            collect("", body);
            PostedWebhook webhook =
                    PostedWebhook.of(Destination.parse(sample.topic()), shop.domain(), Sample.bytes(body));
            TestShop.post(webhook);
            applied.add(webhook);
        }
        List<PostedWebhook> poison = List.of(
                post(order().put("total_price", "Amalie Sorgenfrei")),
                post(order().put("updated_at", "Amalie Sorgenfrei")),
                post(order().put("id", "Amalie Sorgenfrei")),
                post("{\"email\": \"amalie@example.org\" Sorgenfrei".getBytes(StandardCharsets.UTF_8)));
        secrets.addAll(Set.of("Amalie", "Sorgenfrei", "amalie@example.org"));
        forge(order());

        applied.stream().filter(webhook -> !isOnlyLogged(webhook)).forEach(TestShop::awaitProcessed);
        poison.forEach(SecurityIT::awaitFailed);

        assertThat(RunningSystem.lines())
                .anyMatch(line -> line.contains(poison.getFirst().id()));
        assertThat(RunningSystem.lines())
                .filteredOn(line -> !line.contains("\"last_copy\""))
                .noneMatch(line -> secrets.stream().anyMatch(line::contains));
    }

    private void collect(String name, JsonNode value) {
        if (value.isTextual() && PERSONAL.contains(name) && value.textValue().length() >= MIN_LENGTH) {
            secrets.add(value.textValue());
        }
        value.properties().forEach(field -> collect(field.getKey(), field.getValue()));
        if (value.isArray()) {
            value.forEach(element -> collect(name, element));
        }
    }

    private static ObjectNode order() {
        return Sample.ORDERS_UPDATED.body(1);
    }

    private PostedWebhook post(ObjectNode body) {
        return post(Sample.bytes(body));
    }

    private PostedWebhook post(byte[] body) {
        PostedWebhook webhook = PostedWebhook.of(Destination.of(Endpoint.ORDERS_UPDATED), shop.domain(), body);
        TestShop.post(webhook);
        return webhook;
    }

    private void forge(ObjectNode body) {
        PostedWebhook webhook = shop.webhook(Endpoint.ORDERS_CREATE, body);
        byte[] tampered = webhook.signed().clone();
        tampered[10] ^= 1;
        TestShop.send(webhook, tampered);
    }

    private static boolean isOnlyLogged(PostedWebhook webhook) {
        return !TopicKind.of(TestShop.text(TestShop.logRow(webhook), "topic")).isQueued();
    }

    private static void awaitFailed(PostedWebhook webhook) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> TestShop.logRow(webhook).containsKey("error"));
    }
}
