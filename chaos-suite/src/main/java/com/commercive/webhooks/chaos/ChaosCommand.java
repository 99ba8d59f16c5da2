package com.commercive.webhooks.chaos;

import static com.commercive.webhooks.local.terminal.Mistake.unlessPositive;

import com.commercive.webhooks.console.terminal.Progress;
import com.commercive.webhooks.local.system.LocalSettings.Waits;
import com.commercive.webhooks.local.terminal.Mistake;
import com.commercive.webhooks.local.terminal.TerminalProgress;
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
            "Post webhooks of two shops while DynamoDB, SQS and the functions fail, then compare all six tables with",
            "what was sent. Ends with 1 where anything was lost, doubled, stale or late, the p99 answer took 2 s, or nothing was made to fail."
        })
public final class ChaosCommand implements Callable<Integer> {
    /** The most findings of a scenario that are printed; the first ones show what is wrong. */
    private static final int FINDINGS_SHOWN = 20;

    @Option(names = "--seed", paramLabel = "N", description = "Makes the same traffic again (a new one each time).")
    private @Nullable Long seed;

    @Option(names = "--only", paramLabel = "FAULT", description = "Run this one alone; may be repeated.")
    private List<String> only = new ArrayList<>();

    @Option(names = "--list", description = "List the faults.")
    private boolean list;

    @Option(
            names = "--orders",
            paramLabel = "N",
            defaultValue = "16",
            description = "Orders of each shop (${DEFAULT-VALUE}).")
    private int orders;

    @Option(
            names = "--concurrency",
            paramLabel = "N",
            defaultValue = "4",
            description = {
                "Webhooks under way at once, and instances of each function, so that none waits for one:",
                "Lambda starts as many as it needs (${DEFAULT-VALUE})."
            })
    private int concurrency;

    @Override
    public Integer call() throws InterruptedException {
        if (list) {
            Scenario.all(orders).forEach(scenario -> System.out.println(scenario.name()));
            return 0;
        }
        unlessPositive("--orders", orders);
        unlessPositive("--concurrency", concurrency);
        long drawn = Optional.ofNullable(seed)
                .orElseGet(() -> (long) ThreadLocalRandom.current().nextInt(1_000_000));
        List<ScenarioResult> results = run(chosen(), drawn);
        System.out.println();
        new ResultTable(results).lines().forEach(System.out::println);
        System.out.println();
        System.out.println("seed " + drawn);
        return results.stream().allMatch(ScenarioResult::isFlawless) ? 0 : 1;
    }

    private List<Scenario> chosen() {
        List<Scenario> all = Scenario.all(orders);
        List<String> names = all.stream().map(Scenario::name).toList();
        only.stream().filter(name -> !names.contains(name)).forEach(name -> {
            throw new Mistake("--only: there is no " + name + "; --list lists them");
        });
        return all.stream()
                .filter(scenario -> only.isEmpty() || only.contains(scenario.name()))
                .toList();
    }

    private List<ScenarioResult> run(List<Scenario> scenarios, long seed) throws InterruptedException {
        Progress progress = TerminalProgress.onStandardError();
        Map<Waits, List<Scenario>> byWaits = scenarios.stream()
                .collect(Collectors.groupingBy(Scenario::waits, LinkedHashMap::new, Collectors.toList()));
        List<ScenarioResult> results = new ArrayList<>();
        for (var together : byWaits.entrySet()) {
            System.err.println("Starting the system behind its fronts, seed " + seed);
            try (ChaosSystem system = new ChaosSystem(together.getKey(), concurrency, seed)) {
                ScenarioRun run = new ScenarioRun(system, progress, concurrency, seed);
                run.of(Scenario.warmUp(together.getKey()));
                for (Scenario scenario : together.getValue()) {
                    results.add(show(run.of(scenario)));
                }
            }
        }
        return results;
    }

    private static ScenarioResult show(ScenarioResult result) {
        result.findings().all().stream()
                .limit(FINDINGS_SHOWN)
                .forEach(finding -> System.err.println(result.name() + ": " + finding));
        if (!result.hadFaults()) {
            System.err.println(result.name() + ": nothing was made to fail, so that nothing is shown");
        }
        return result;
    }
}
