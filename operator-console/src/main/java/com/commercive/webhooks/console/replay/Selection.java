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
 * The webhooks that a command works on, the oldest first where an index sorts them.
 *
 * @param problems one line for each webhook that was asked for and is missing, with the reason
 */
record Selection(List<Replay> replays, List<String> problems) {
    Selection {
        replays = List.copyOf(replays);
        problems = List.copyOf(problems);
    }

    /** Returns the number of webhooks to send. */
    long toSend() {
        return replays.size() - toLog();
    }

    /** Returns the number of webhooks that are only logged. */
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
