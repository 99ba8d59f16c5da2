package com.commercive.webhooks.chaos.traffic;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * What two shops send.
 *
 * @param sent each webhook once, by shop and thing, the oldest first
 * @param deliveries in any order, some of them many times
 */
public record Traffic(List<SimulatedShop> shops, List<Sent> sent, List<Sent> deliveries) {
    private static final int COPIES_AT_ONCE = 20;

    public Traffic {
        shops = List.copyOf(shops);
        sent = List.copyOf(sent);
        deliveries = List.copyOf(deliveries);
    }

    /**
     * What the traffic consists of.
     *
     * @param orders of each shop
     * @param poison whether there are poison messages between the others
     * @param others whether there are uninstalls, and topics that no function applies
     */
    public record Mix(int orders, boolean poison, boolean others) {
        public static Mix ofOrders(int orders) {
            return new Mix(orders, false, true);
        }

        public Mix withPoison() {
            return new Mix(orders, true, others);
        }

        public Mix ofThingsAlone() {
            return new Mix(orders, poison, false);
        }
    }

    /** Draws traffic from a seed; the same seed gives the same traffic. */
    public static Traffic of(String name, Mix mix, long seed) {
        Random random = new Random(seed);
        List<SimulatedShop> shops = new ArrayList<>();
        List<Sent> sent = new ArrayList<>();
        for (String which : List.of("a", "b")) {
            SimulatedShop shop = new SimulatedShop(name + "-" + which);
            shops.add(shop);
            sent.addAll(new ShopHistory(shop, new Draw(random)).of(mix));
        }
        return new Traffic(shops, sent, deliveries(sent, random));
    }

    /** Returns every tenth webhook twice, and one twenty times in a row, so that many of its copies are under way at once. */
    private static List<Sent> deliveries(List<Sent> sent, Random random) {
        List<Sent> deliveries = new ArrayList<>(sent);
        sent.stream().filter(webhook -> random.nextInt(10) == 0).forEach(deliveries::add);
        Collections.shuffle(deliveries, random);
        int place = random.nextInt(deliveries.size());
        deliveries.addAll(place, Collections.nCopies(COPIES_AT_ONCE - 1, deliveries.get(place)));
        return deliveries;
    }
}
