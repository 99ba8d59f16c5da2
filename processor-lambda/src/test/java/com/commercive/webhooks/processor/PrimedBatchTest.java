package com.commercive.webhooks.processor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PrimedBatchTest {
    @Test
    void appliesAWholeOrderWithoutANetwork() {
        assertThat(PrimedBatch.run()).isEmpty();
    }
}
