package com.commercive.webhooks.console.replay;

import com.commercive.webhooks.console.lastcopy.ExportedLastCopies;
import com.commercive.webhooks.console.search.Filter;
import com.commercive.webhooks.console.search.LogEntry;
import com.commercive.webhooks.console.search.WebhookSearch;
import com.commercive.webhooks.model.id.WebhookId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;

/**
 * Hold the webhooks that a command is about, the oldest first where an index says so.
 *
 * @param problems why some that were asked for are not among them, a line on each
 */
record Selection(List<Replay> replays, List<String> problems) {
    Selection {
        replays = List.copyOf(replays);
        problems = List.copyOf(problems);
    }

    /** How many there are to send. */
    long toSend() {
        return replays.size() - toLog();
    }

    /** How many there are to write a row for, and no more. */
    long toLog() {
        return replays.stream().filter(Replay::isForTheLogAlone).count();
    }

    static Selection of(Stream<LogEntry> found) {
        try (found) {
            return new Selection(found.map(Replay::ofRow).toList(), List.of());
        }
    }

    static Selection byIds(List<String> ids, WebhookSearch search) {
        List<Replay> replays = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (String id : new LinkedHashSet<>(ids)) {
            search.byId(new WebhookId(id))
                    .ifPresentOrElse(
                            entry -> replays.add(Replay.ofRow(entry)), () -> problems.add(id + ": no such webhook"));
        }
        return new Selection(replays, problems);
    }

    static Selection fromLog(Path file, Filter filter) throws IOException {
        ExportedLastCopies copies = ExportedLastCopies.read(file);
        return new Selection(
                copies.webhooks().stream()
                        .map(Replay::ofLastCopy)
                        .filter(replay -> filter.matches(replay.entry()))
                        .toList(),
                copies.problems());
    }
}
