package com.commercive.webhooks.processor;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Random arrivals of webhooks: in any order, and about every third of them twice. */
final class Arrivals {
    private Arrivals() {}

    static <T> List<T> of(List<T> sent, Random random) {
        List<T> arrivals = new ArrayList<>(sent);
        sent.stream().filter(webhook -> random.nextInt(3) == 0).forEach(arrivals::add);
        Collections.shuffle(arrivals, random);
        return arrivals;
    }
}
