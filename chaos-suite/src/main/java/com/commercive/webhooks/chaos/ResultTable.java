package com.commercive.webhooks.chaos;

import com.commercive.webhooks.chaos.model.Findings.Checked;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The results as a Markdown table. */
record ResultTable(List<ScenarioResult> results) {
    private static final String LINE = "| %-26s | %5s | %5s | %7s | %5s | %5s | %7s | %7s | %12s | %11s |";

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(line(
                "fault",
                "sent",
                "lost",
                "doubled",
                "stale",
                "late",
                "p99 ms",
                "max ms",
                "made to fail",
                "last copies"));
        lines.add("|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
        results.forEach(result -> lines.add(line(result)));
        return lines;
    }

    /** Returns how much was compared in all runs together. */
    Checked checked() {
        return results.stream().map(result -> result.findings().checked()).reduce(Checked.NOTHING, Checked::plus);
    }

    private static String line(ScenarioResult result) {
        return line(
                result.name(),
                result.sent(),
                result.findings().lost().size(),
                result.findings().doubled().size(),
                result.findings().stale().size(),
                result.late(),
                result.p99(),
                result.longest(),
                result.failures(),
                result.lastCopies());
    }

    private static String line(Object... cells) {
        return String.format(Locale.ROOT, LINE, cells);
    }
}
