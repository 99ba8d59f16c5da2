package com.commercive.webhooks.chaos.traffic;

import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Random values that follow from a seed. */
record SeededRandom(Random random) {
    int below(int bound) {
        return random.nextInt(bound);
    }

    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    boolean oneIn(int n) {
        return random.nextInt(n) == 0;
    }

    <T> T of(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    /** Returns one of the values, or null, each equally often. */
    @Nullable
    String orNull(String... values) {
        int n = random.nextInt(values.length + 1);
        return n == values.length ? null : values[n];
    }

    String uuid() {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    String money() {
        return random.nextInt(1_000) + "." + (10 + random.nextInt(90));
    }

    /** Returns a unique text that stands for personal data. {@code canary} marks it for the search in logs. */
    String personal(String kind) {
        return kind + "-canary-" + Integer.toHexString(random.nextInt());
    }
}
