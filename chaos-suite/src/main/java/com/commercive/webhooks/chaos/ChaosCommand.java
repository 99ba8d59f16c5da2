package com.commercive.webhooks.chaos;

import static com.commercive.webhooks.local.terminal.UsageException.requirePositive;

import com.commercive.webhooks.console.terminal.Progress;
import com.commercive.webhooks.local.system.LocalSettings.RetrySettings;
import com.commercive.webhooks.local.terminal.TerminalProgress;
import com.commercive.webhooks.local.terminal.UsageException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command that runs the fault suite. */
@Command(
        name = "chaos",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Post webhooks of two shops while DynamoDB, SQS and the functions fail, then compare all tables with",
            "what was sent. The exit status is 1 where anything was lost, doubled, stale or late, where the p99 of the answers",
            "took 2 s or more, or where a fault made nothing fail."
        })
public final class ChaosCommand implements Callable<Integer> {
    /** The most findings of a scenario that are printed. The first ones are enough to see what is wrong. */
    private static final int FINDINGS_SHOWN = 20;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Seed of the traffic; the same seed makes the same traffic (default: random).")
    private @Nullable Long seed;

    @Option(names = "--only", paramLabel = "FAULT", description = "Run only this fault; may be repeated.")
    private List<String> only = new ArrayList<>();

    @Option(names = "--list", description = "List the faults.")
    private boolean list;

    @Option(
            names = "--orders",
            paramLabel = "N",
            defaultValue = "12",
            description = "Orders of each shop (${DEFAULT-VALUE}).")
    private int orders;

    @Option(
            names = "--concurrency",
            paramLabel = "N",
            defaultValue = "4",
            description = {
                "Webhooks in flight at any time, and instances of each function, so that no webhook waits for an instance:",
                "Lambda too starts as many as it needs (${DEFAULT-VALUE})."
            })
    private int concurrency;

    @Override
    public Integer call() throws InterruptedException {
        if (list) {
            Scenario.all(orders).forEach(scenario -> System.out.println(scenario.name()));
            return 0;
        }
        requirePositive("--orders", orders);
        requirePositive("--concurrency", concurrency);
        long chosenSeed = Optional.ofNullable(seed)
                .orElseGet(() -> (long) ThreadLocalRandom.current().nextInt(1_000_000));
        List<ScenarioResult> results = run(chosen(), chosenSeed);
        System.out.println();
        new ResultTable(results).lines().forEach(System.out::println);
        System.out.println();
        System.out.println(new ResultTable(results).checked() + ", seed " + chosenSeed);
        return results.stream().allMatch(ScenarioResult::isFlawless) ? 0 : 1;
    }

    private List<Scenario> chosen() {
        List<Scenario> all = Scenario.all(orders);
        List<String> names = all.stream().map(Scenario::name).toList();
        only.stream().filter(name -> !names.contains(name)).forEach(name -> {
            throw new UsageException("--only: there is no fault " + name + "; --list lists the faults");
        });
        return all.stream()
                .filter(scenario -> only.isEmpty() || only.contains(scenario.name()))
                .filter(ChaosCommand::canRun)
                .toList();
    }

    private static boolean canRun(Scenario scenario) {
        Optional<String> reason = scenario.plan().reasonToSkip();
        reason.ifPresent(text -> System.err.println(scenario.name() + ": skipped, " + text));
        return reason.isEmpty();
    }

    private List<ScenarioResult> run(List<Scenario> scenarios, long seed) throws InterruptedException {
        Progress progress = TerminalProgress.onStandardError();
        Map<RetrySettings, List<Scenario>> byRetries = scenarios.stream()
                .collect(Collectors.groupingBy(Scenario::retries, LinkedHashMap::new, Collectors.toList()));
        List<ScenarioResult> results = new ArrayList<>();
        for (var group : byRetries.entrySet()) {
            System.err.println("Starting the system behind fault proxies, seed " + seed);
            try (ChaosSystem system = new ChaosSystem(group.getKey(), concurrency, seed)) {
                ScenarioRun run = new ScenarioRun(system, progress, concurrency, seed);
                run.run(Scenario.warmUp(group.getKey()));
                for (Scenario scenario : group.getValue()) {
                    results.add(show(run.run(scenario), seed));
                }
            }
        }
        return results;
    }

    private static ScenarioResult show(ScenarioResult result, long seed) {
        result.findings().all().stream()
                .limit(FINDINGS_SHOWN)
                .forEach(finding -> System.err.println("seed " + seed + ", fault " + result.name() + ": " + finding));
        if (!result.hadFaults()) {
            System.err.println(result.name() + ": nothing was made to fail, so this run proves nothing");
        }
        return result;
    }
}
