package com.commercive.webhooks.console.replay;

import com.commercive.webhooks.console.connection.Target;
import com.commercive.webhooks.console.connection.TargetOptions;
import com.commercive.webhooks.console.search.Filter;
import com.commercive.webhooks.console.search.FilterOptions;
import com.commercive.webhooks.console.search.WebhookSearch;
import com.commercive.webhooks.console.terminal.ConsoleEnvironment;
import com.commercive.webhooks.console.terminal.Progress;
import com.commercive.webhooks.model.log.ReplayedWebhooks;
import com.commercive.webhooks.model.log.WebhookLog;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command that sends webhooks again. */
@Command(
        name = "replay",
        description = {
            "Sends webhooks again through the queue. Rows that are newer stay as they are.",
            "Choose them by id, by a filter, by --from-log or by --not-queued; try it with --dry-run first.",
            "A filter without --shop, --failed or --error reads the whole log table; so does --not-queued without --shop."
        })
public final class ReplayCommand implements Callable<Integer> {
    private final ConsoleEnvironment environment;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private TargetOptions target = new TargetOptions();

    @Mixin
    private FilterOptions filter = new FilterOptions();

    @Parameters(paramLabel = "ID", description = "Ids of the webhooks.")
    private List<String> ids = List.of();

    @Option(names = "--failed", description = "Only webhooks that failed or are being retried.")
    private boolean failed;

    @Option(names = "--from-log", paramLabel = "FILE", description = "Last copies in this export of a log stream.")
    private @Nullable Path fromLog;

    @Option(names = "--not-queued", description = "Webhooks that were logged but never reached SQS.")
    private boolean notQueued;

    @Option(
            names = "--older-than",
            paramLabel = "TIME",
            defaultValue = "15m",
            description =
                    "With --not-queued: includes webhooks without an outcome that were logged longer ago than this (${DEFAULT-VALUE}).")
    private Duration olderThan = Duration.ofMinutes(15);

    @Option(names = "--dry-run", description = "Prints what would be sent, and sends nothing.")
    private boolean dryRun;

    @Option(
            names = {"-y", "--yes"},
            description = "Sends without asking.")
    private boolean yes;

    @Option(
            names = "--by",
            paramLabel = "NAME",
            description = "Your name for the rows (else the caller as AWS knows it, or this machine's user).")
    private @Nullable String by;

    public ReplayCommand(ConsoleEnvironment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        requireOneKindOfSelection();
        requireWhatALogHolds();
        ReplayDialog dialog = new ReplayDialog(spec.commandLine(), environment);
        try (Target opened = target.open(environment, spec.commandLine().getErr())) {
            Selection selection = select(opened, dialog.progress());
            dialog.problems(selection.problems());
            if (dryRun) {
                return dialog.dryRun(selection, opened.queueName());
            }
            return selection.replays().isEmpty() || !(yes || dialog.confirmed(selection, opened.queueName()))
                    ? dialog.nothingSent(selection)
                    : dialog.sent(selection, replayer(opened));
        }
    }

    private void requireOneKindOfSelection() {
        boolean filtered = failed || !filter.filter().isEmpty();
        long kinds = Stream.of(!ids.isEmpty(), fromLog != null, notQueued, filtered && fromLog == null && !notQueued)
                .filter(given -> given)
                .count();
        if (kinds == 0) {
            throw new ParameterException(
                    spec.commandLine(),
                    "No webhooks chosen: give ids, a filter such as --failed, --from-log or --not-queued");
        }
        if (kinds > 1 || (failed && (fromLog != null || notQueued))) {
            throw new ParameterException(
                    spec.commandLine(), "Ids, --failed, --from-log and --not-queued cannot be combined");
        }
    }

    private void requireWhatALogHolds() {
        if (fromLog != null && filter.filter().error().isPresent()) {
            throw new ParameterException(
                    spec.commandLine(), "--error: a last copy has none, so it cannot be combined with --from-log");
        }
    }

    private Selection select(Target opened, Progress progress) throws IOException {
        Filter wanted = filter.filter();
        WebhookSearch search = new WebhookSearch(opened, progress);
        if (fromLog != null) {
            return Selection.fromLog(fromLog, wanted);
        }
        if (!ids.isEmpty()) {
            return Selection.byIds(ids, search);
        }
        if (notQueued) {
            return Selection.of(
                    search.notQueued(wanted, environment.clock().instant().minus(olderThan)));
        }
        return Selection.of(failed || wanted.error().isPresent() ? search.failed(wanted, false) : search.any(wanted));
    }

    private Replayer replayer(Target opened) {
        return new Replayer(
                new WebhookLog(opened.dynamoDb(), opened.tablePrefix()),
                opened.queue(),
                new ReplayedWebhooks(opened.dynamoDb(), opened.tablePrefix()),
                Optional.ofNullable(by).orElseGet(opened.identity()),
                environment.clock());
    }
}
