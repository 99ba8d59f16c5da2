package com.commercive.webhooks.console.replay;

import com.commercive.webhooks.console.terminal.Printable;
import com.commercive.webhooks.console.terminal.Progress;
import com.commercive.webhooks.console.terminal.Surroundings;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import me.tongfei.progressbar.ProgressBar;
import picocli.CommandLine;

/** Tell and ask what there is to a replay; the answers are exit codes. */
final class Output {
    private final PrintWriter out;
    private final PrintWriter err;
    private final Surroundings surroundings;

    Output(CommandLine command, Surroundings surroundings) {
        this.out = command.getOut();
        this.err = command.getErr();
        this.surroundings = surroundings;
    }

    Progress progress() {
        return new Progress(err, surroundings.interactive());
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

    /** Ask; no answer is a no. */
    boolean confirmed(Selection selection, String queue) throws IOException {
        out.print("Send " + webhooks(selection.toSend()) + " to " + queue + also(selection.toLog(), "to be logged")
                + "? [y/N] ");
        out.flush();
        String answer = Optional.ofNullable(surroundings.input().readLine())
                .map(line -> line.strip().toLowerCase(Locale.ROOT))
                .orElse("");
        return answer.equals("y") || answer.equals("yes");
    }

    int nothingSent(Selection selection) {
        out.println(selection.replays().isEmpty() ? "No webhook found; nothing was sent." : "Nothing was sent.");
        return selection.replays().isEmpty() && selection.problems().isEmpty() ? 0 : 1;
    }

    int sent(Selection selection, Replayer replayer) {
        List<Result> results = new ArrayList<>();
        try (StopSignal stop = new StopSignal()) {
            try (ProgressBar bar =
                            progress().start("Sending", selection.replays().size());
                    Stream<Result> replayed = replayer.replay(selection.replays(), stop::isStopped)) {
                replayed.forEach(result -> {
                    results.add(result);
                    bar.step();
                });
            }
            return summary(selection, results);
        }
    }

    private int summary(Selection selection, List<Result> results) {
        List<String> failures = results.stream().flatMap(Output::failure).toList();
        long logged = results.stream().filter(Result.Logged.class::isInstance).count();
        long sent = results.stream().filter(Output::isSent).count();
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

    private static Stream<String> failure(Result result) {
        return switch (result) {
            case Result.Sent(), Result.Logged() -> Stream.empty();
            case Result.NotSent(var id, var reason) -> Stream.of("Not sent: " + id + ": " + reason);
            case Result.SentUnrecorded(var id, var reason) ->
                Stream.of("Sent, but its row does not say so: " + id + ": " + reason);
        };
    }

    private static boolean isSent(Result result) {
        return switch (result) {
            case Result.Sent() -> true;
            case Result.SentUnrecorded(var id, var reason) -> true;
            case Result.Logged() -> false;
            case Result.NotSent(var id, var reason) -> false;
        };
    }

    /** Of last copies alone: the row of any other is there already. */
    private static String also(long count, String done) {
        return count == 0 ? "" : "; " + webhooks(count) + " " + done + ", whose topic nobody applies";
    }

    private static String webhooks(long count) {
        return count == 1 ? "1 webhook" : count + " webhooks";
    }
}
