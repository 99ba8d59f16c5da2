package com.commercive.webhooks.console.search;

import com.commercive.webhooks.model.id.ShopDomain;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of a filter. */
public final class FilterOptions {
    @Option(names = "--topic", paramLabel = "TOPIC", description = "Shopify's topic, such as orders/updated.")
    private @Nullable String topic;

    @Option(names = "--shop", paramLabel = "DOMAIN", description = "Shop, such as demo-store.myshopify.com.")
    private @Nullable ShopDomain shop;

    @Option(names = "--error", paramLabel = "TEXT", description = "Part of the error text; upper and lower case count.")
    private @Nullable String error;

    @Option(
            names = "--since",
            paramLabel = "TIME",
            description = "Received at this time or later: 2026-11-24T10:00:00Z, 2026-11-24, or 90m, 2h, 3d ago.")
    private @Nullable Instant since;

    @Option(names = "--until", paramLabel = "TIME", description = "Received at this time or earlier.")
    private @Nullable Instant until;

    public Filter filter() {
        return new Filter(
                Optional.ofNullable(topic),
                Optional.ofNullable(shop),
                Optional.ofNullable(error),
                Optional.ofNullable(since),
                Optional.ofNullable(until));
    }
}
