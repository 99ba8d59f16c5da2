package com.commercive.webhooks.local.measure;

import com.commercive.webhooks.model.deployment.PipelineFunction;
import com.commercive.webhooks.model.deployment.Price;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The price of what was counted.
 *
 * @param webhooks how many it was counted for
 */
record Bill(Tally tally, int webhooks) {
    private static final double MILLION = 1_000_000;

    /** An assumption: the time of a call to DynamoDB or SQS on AWS, the work around it included. */
    private static final double SECONDS_OF_A_CALL = 0.005;

    /** An assumption: the messages that the poller finds at a time. It receives a batch by one request and deletes it by one. */
    private static final double BATCH = 5;

    /** An assumption: what Lambda itself logs of an invocation, its start and its report. */
    private static final double PLATFORM_LOG_BYTES = 600;

    List<String> lines() {
        List<Item> items = List.of(
                new Item("DynamoDB write units", each(tally.total("write ")), Price.WRITE_UNIT),
                new Item("DynamoDB read units", each(tally.total("read ")), Price.READ_UNIT),
                new Item("SQS FIFO requests", each(tally.total("requests ")) + 2 / BATCH, Price.FIFO_REQUEST),
                new Item("Lambda invocations", invocations(), Price.INVOCATION),
                new Item("Lambda GB-seconds", gigabyteSeconds(), Price.GIGABYTE_SECOND),
                new Item("Log bytes", each(tally.total("log ")) + invocations() * PLATFORM_LOG_BYTES, Price.LOG_BYTE));
        List<String> lines = new ArrayList<>();
        lines.add("| | a webhook | $ per million |");
        lines.add("|---|---:|---:|");
        items.forEach(item -> lines.add(item.line()));
        double total = items.stream().mapToDouble(Item::dollars).sum();
        lines.add(text("| **all** | | **%.2f** |", total));
        lines.add("");
        lines.add("Units of a webhook by table: " + byTable("write ") + " to write; " + byTable("read ") + " to read.");
        lines.add("Calls of a webhook: " + byName("calls ") + ".");
        return lines;
    }

    /** Returns the invocations: one of ingest for each webhook, one of the processor for each batch. */
    private static double invocations() {
        return 1 + 1 / BATCH;
    }

    /** Returns the memory time, as if each call waited for the one before; some do not. */
    private double gigabyteSeconds() {
        return each(tally.total("calls ")) * SECONDS_OF_A_CALL * PipelineFunction.MEMORY_MB / 1024;
    }

    private String byTable(String prefix) {
        return byName(prefix).replace("commercive_", "");
    }

    private String byName(String prefix) {
        return String.join(
                ", ",
                tally.counts(prefix).entrySet().stream()
                        .map(count -> text("%s %.2f", count.getKey(), each(count.getValue())))
                        .toList());
    }

    private double each(double counted) {
        return counted / webhooks;
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    /** A line of the bill: the amount of a webhook, and its price. */
    private record Item(String name, double amount, Price price) {
        double dollars() {
            return amount * price.dollars() * MILLION;
        }

        String line() {
            return text("| %s | %.4f | %.2f |", name, amount, dollars());
        }
    }
}
