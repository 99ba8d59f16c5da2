package com.commercive.webhooks.console.doubles;

import com.commercive.webhooks.console.connection.Target;
import com.commercive.webhooks.console.connection.TargetOptions;
import com.commercive.webhooks.console.terminal.ConsoleEnvironment;
import com.commercive.webhooks.console.terminal.Progress;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command that lists doubles, and at the end their number in each table. */
@Command(
        name = "doubles",
        description = {
            "Lists rows that two writers made for one thing, as an order or a product, the oldest first.",
            "Reads seven tables whole, from orders to refunds, and those with doubles twice. Changes nothing."
        })
public final class DoublesCommand implements Runnable {
    private final ConsoleEnvironment environment;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private TargetOptions target = new TargetOptions();

    public DoublesCommand(ConsoleEnvironment environment) {
        this.environment = environment;
    }

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        Progress progress = environment.progress(err);
        List<String> counts = new ArrayList<>();
        try (Target opened = target.open(environment, err)) {
            for (UniqueTable table : UniqueTable.values()) {
                DoubleSearch.Result result = new DoubleSearch(opened, progress, table).find();
                result.doubles().stream().flatMap(DoubledRow::lines).forEach(out::println);
                counts.add("%s: %s in %s"
                        .formatted(
                                table.table().name(""),
                                count(result.doubles().size(), "double"),
                                count(result.rows(), "row")));
            }
        }
        counts.forEach(out::println);
    }

    private static String count(long number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }
}
