package com.commercive.webhooks.local.measure;

import com.commercive.webhooks.model.deployment.PipelineFunction;
import com.commercive.webhooks.model.deployment.Price;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A report of what the counted usage costs.
 *
 * @param webhooks the number of webhooks that used it
 */
record CostReport(UsageMeter usage, int webhooks) {
    private static final double MILLION = 1_000_000;

    /** An assumption: the time of a call to DynamoDB or SQS on AWS, including the work around it. */
    private static final double SECONDS_OF_A_CALL = 0.005;

    /** An assumption: the messages in a batch. The poller receives a batch by one request and deletes it by another. */
    private static final double BATCH = 5;

    /** An assumption: the bytes that Lambda itself logs of an invocation, for its start and its report. */
    private static final double PLATFORM_LOG_BYTES = 600;

    List<String> lines() {
        List<Item> items = List.of(
                new Item("DynamoDB write units", each(usage.total("write ")), Price.WRITE_UNIT),
                new Item("DynamoDB read units", each(usage.total("read ")), Price.READ_UNIT),
                new Item("SQS FIFO requests", each(usage.total("requests ")) + 2 / BATCH, Price.FIFO_REQUEST),
                new Item("Lambda invocations", invocations(), Price.INVOCATION),
                new Item("Lambda GB-seconds", gigabyteSeconds(), Price.GIGABYTE_SECOND),
                new Item("Log bytes", each(usage.total("log ")) + invocations() * PLATFORM_LOG_BYTES, Price.LOG_BYTE));
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

    /** Returns the invocations per webhook: one of ingest, and a share of the processor's, which has one for each batch. */
    private static double invocations() {
        return 1 + 1 / BATCH;
    }

    /** Returns the memory time per webhook, as if no two calls ran side by side. Some do. */
    private double gigabyteSeconds() {
        return each(usage.total("calls ")) * SECONDS_OF_A_CALL * PipelineFunction.MEMORY_MB / 1024;
    }

    private String byTable(String prefix) {
        return byName(prefix).replace("commercive_", "");
    }

    private String byName(String prefix) {
        return String.join(
                ", ",
                usage.counts(prefix).entrySet().stream()
                        .map(count -> text("%s %.2f", count.getKey(), each(count.getValue())))
                        .toList());
    }

    /** Returns the amount per webhook. */
    private double each(double counted) {
        return counted / webhooks;
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    /** An item of the report: the amount per webhook, and its price. */
    private record Item(String name, double amount, Price price) {
        double dollars() {
            return amount * price.dollars() * MILLION;
        }

        String line() {
            return text("| %s | %.4f | %.2f |", name, amount, dollars());
        }
    }
}
