package com.commercive.webhooks.chaos;

import com.commercive.webhooks.chaos.traffic.ForeignRow;
import com.commercive.webhooks.chaos.traffic.SentWebhook;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * The writes of other services. Each is made once, and ends before the first delivery of any webhook about the same thing: no
 * such webhook is in flight meanwhile.
 */
final class ForeignWrites {
    private final List<ForeignRow> rows;
    private final Consumer<ForeignRow> write;
    private final ConcurrentHashMap<ForeignRow, Boolean> written = new ConcurrentHashMap<>();

    ForeignWrites(List<ForeignRow> rows, Consumer<ForeignRow> write) {
        this.rows = rows;
        this.write = write;
    }

    void beforeTheRun() {
        rows.stream().filter(row -> row.before().isEmpty()).forEach(this::writeOnce);
    }

    void before(SentWebhook sent) {
        rows.stream().filter(row -> row.before().contains(sent.id())).forEach(this::writeOnce);
    }

    private void writeOnce(ForeignRow row) {
        written.computeIfAbsent(row, unwritten -> {
            write.accept(unwritten);
            return true;
        });
    }
}
