package com.commercive.webhooks.console.replay;

import com.commercive.webhooks.console.terminal.ConsoleEnvironment;
import com.commercive.webhooks.console.terminal.Printable;
import com.commercive.webhooks.console.terminal.Progress;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import me.tongfei.progressbar.ProgressBar;
import picocli.CommandLine;

/** The console's dialog about a replay: what it prints, what it asks, and the exit code that follows. */
final class ReplayDialog {
    private final PrintWriter out;
    private final PrintWriter err;
    private final ConsoleEnvironment environment;

    ReplayDialog(CommandLine command, ConsoleEnvironment environment) {
        this.out = command.getOut();
        this.err = command.getErr();
        this.environment = environment;
    }

    Progress progress() {
        return environment.progress(err);
    }

    void problems(List<String> problems) {
        problems.forEach(problem -> err.println(Printable.text(problem)));
    }

    int dryRun(Selection selection, String queue) {
        selection.replays().forEach(replay -> out.println(replay.entry().line()));
        out.println(webhooks(selection.toSend()) + " would be sent to " + queue
                + also(selection.toLog(), "would be logged") + "; nothing was sent.");
        return selection.problems().isEmpty() ? 0 : 1;
    }

    /** Asks the operator; no answer counts as a no. */
    boolean confirmed(Selection selection, String queue) throws IOException {
        out.print("Send " + webhooks(selection.toSend()) + " to " + queue + also(selection.toLog(), "to be logged")
                + "? [y/N] ");
        out.flush();
        String answer = Optional.ofNullable(environment.input().readLine())
                .map(line -> line.strip().toLowerCase(Locale.ROOT))
                .orElse("");
        return answer.equals("y") || answer.equals("yes");
    }

    int nothingSent(Selection selection) {
        out.println(selection.replays().isEmpty() ? "No webhook found; nothing was sent." : "Nothing was sent.");
        return selection.replays().isEmpty() && selection.problems().isEmpty() ? 0 : 1;
    }

    int sent(Selection selection, Replayer replayer) {
        List<ReplayResult> results = new ArrayList<>();
        try (StopSignal stop = new StopSignal()) {
            try (ProgressBar bar =
                            progress().start("Sending", selection.replays().size());
                    Stream<ReplayResult> replayed = replayer.replay(selection.replays(), stop::isStopped)) {
                replayed.forEach(result -> {
                    results.add(result);
                    bar.step();
                });
            }
            return summary(selection, results);
        }
    }

    private int summary(Selection selection, List<ReplayResult> results) {
        List<String> failures = results.stream().flatMap(ReplayDialog::failure).toList();
        long logged =
                results.stream().filter(ReplayResult.Logged.class::isInstance).count();
        long sent = results.stream().filter(ReplayDialog::isSent).count();
        problems(failures);
        out.println(
                "Sent " + sent + " of " + webhooks(selection.replays().size() - logged) + also(logged, "logged") + ".");
        out.flush();
        return sent + logged == selection.replays().size()
                        && failures.isEmpty()
                        && selection.problems().isEmpty()
                ? 0
                : 1;
    }

    private static Stream<String> failure(ReplayResult result) {
        return switch (result) {
            case ReplayResult.Sent(), ReplayResult.Logged() -> Stream.empty();
            case ReplayResult.NotSent(var id, var reason) -> Stream.of("Not sent: " + id + ": " + reason);
            case ReplayResult.SentUnrecorded(var id, var reason) ->
                Stream.of("Sent, but its row does not say so: " + id + ": " + reason);
        };
    }

    private static boolean isSent(ReplayResult result) {
        return switch (result) {
            case ReplayResult.Sent() -> true;
            case ReplayResult.SentUnrecorded(var id, var reason) -> true;
            case ReplayResult.Logged() -> false;
            case ReplayResult.NotSent(var id, var reason) -> false;
        };
    }

    /** Only last copies are counted here, because any other webhook has its row already. */
    private static String also(long count, String done) {
        return count == 0 ? "" : "; " + webhooks(count) + " " + done + ", whose topic nobody applies";
    }

    private static String webhooks(long count) {
        return count == 1 ? "1 webhook" : count + " webhooks";
    }
}
