package com.commercive.webhooks.infra.check;

import com.commercive.webhooks.model.table.Table;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A program that checks tables that exist already, before a stack that refers to them is deployed. */
public final class TableCheck {
    private TableCheck() {}

    /**
     * Prints what each table lacks, as a shell script that adds what can be added. Exits with 1 if a table lacks
     * anything.
     *
     * @param arguments the prefix of the tables' names
     */
    public static void main(String[] arguments) {
        List<Finding> findings = findings(arguments[0], AwsCli::describe);
        findings.forEach(finding -> System.out.println(finding.text()));
        if (findings.isEmpty()) {
            System.out.println("# every table has the keys and indexes that the functions need");
        }
        System.exit(findings.isEmpty() ? 0 : 1);
    }

    /** @param describe returns the description of the table of that name; empty if there is no such table */
    static List<Finding> findings(String prefix, Function<String, Optional<JsonNode>> describe) {
        return Arrays.stream(Table.values())
                .flatMap(table -> findings(table, table.name(prefix), describe).stream())
                .toList();
    }

    private static List<Finding> findings(Table table, String name, Function<String, Optional<JsonNode>> describe) {
        return describe.apply(name)
                .map(description -> new ExistingTable(table, name, description).findings())
                .orElseGet(() -> List.of(new Finding.MissingTable(name)));
    }
}
