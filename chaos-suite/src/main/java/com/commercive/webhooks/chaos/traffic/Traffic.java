package com.commercive.webhooks.chaos.traffic;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * The webhooks of two shops.
 *
 * @param sent each webhook once
 * @param deliveries the webhooks in the order in which they are posted; some are delivered many times
 * @param foreign what other services write before the run and during it
 */
public record Traffic(
        List<SimulatedShop> shops, List<SentWebhook> sent, List<SentWebhook> deliveries, List<ForeignRow> foreign) {
    private static final int COPIES_AT_ONCE = 20;

    public Traffic {
        shops = List.copyOf(shops);
        sent = List.copyOf(sent);
        deliveries = List.copyOf(deliveries);
        foreign = List.copyOf(foreign);
    }

    /**
     * The mix of the traffic.
     *
     * @param orders the number of orders of each shop
     * @param poison whether there are poison messages between the others
     * @param redactions whether customers ask to be forgotten
     */
    public record Mix(int orders, boolean poison, boolean redactions) {
        public static Mix ofOrders(int orders) {
            return new Mix(orders, false, false);
        }

        public Mix withPoison() {
            return new Mix(orders, true, redactions);
        }

        public Mix withRedactions() {
            return new Mix(orders, poison, true);
        }
    }

    /** Returns random traffic. The same seed gives the same traffic. */
    public static Traffic of(String name, Mix mix, long seed) {
        Random random = new Random(seed);
        List<SimulatedShop> shops = new ArrayList<>();
        List<SentWebhook> sent = new ArrayList<>();
        List<ForeignRow> foreign = new ArrayList<>();
        for (String which : List.of("a", "b")) {
            SimulatedShop shop = new SimulatedShop(name + "-" + which);
            shops.add(shop);
            Outbox outbox = ShopHistory.of(shop, new SeededRandom(random), mix);
            sent.addAll(outbox.sent());
            foreign.addAll(outbox.foreign());
        }
        return new Traffic(shops, sent, deliveries(sent, random), foreign);
    }

    /** Returns about every tenth webhook twice, and one twenty times in a row, so that its copies are processed at once. */
    private static List<SentWebhook> deliveries(List<SentWebhook> sent, Random random) {
        List<SentWebhook> deliveries = new ArrayList<>(sent);
        sent.stream().filter(webhook -> random.nextInt(10) == 0).forEach(deliveries::add);
        Collections.shuffle(deliveries, random);
        int place = random.nextInt(deliveries.size());
        deliveries.addAll(place, Collections.nCopies(COPIES_AT_ONCE - 1, deliveries.get(place)));
        return deliveries;
    }
}
