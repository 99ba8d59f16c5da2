package com.commercive.webhooks.local.measure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.HdrHistogram.Histogram;

/** A report of the measured figures, beside the targets for two cores. */
record BenchReport(BenchRound.Result result, int count, Optional<ResidentMemory> memory) {
    List<String> lines() {
        Histogram answers = result.answers();
        List<String> lines = new ArrayList<>();
        lines.add(line(
                "answers    %d in %.1f s: %.0f a second",
                count, seconds(result.answered()), count / seconds(result.answered())));
        lines.add(line(
                "           p50 %d ms, p99 %d ms (aim: below 300), max %d ms",
                answers.getValueAtPercentile(50), answers.getValueAtPercentile(99), answers.getMaxValue()));
        if (result.refused() > 0) {
            lines.add(line("           %d were not answered with success", result.refused()));
        }
        lines.add(
                result.complete()
                        ? line(
                                "processed  all within %.1f s of the first post (aim: 25): %.0f rows a second",
                                seconds(result.processed()), count / seconds(result.processed()))
                        : line("processed  not all within %.0f s", seconds(result.processed())));
        memory.ifPresent(used -> lines.add(
                line("memory     %d MB resident in %d processes", used.kilobytes() / 1024, used.processes())));
        return lines;
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    private static String line(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
