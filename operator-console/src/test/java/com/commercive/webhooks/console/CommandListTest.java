package com.commercive.webhooks.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.commercive.webhooks.console.terminal.ConsoleEnvironment;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CommandListTest {
    private static final Pattern USE = Pattern.compile("(?m)^\\./console ([a-z-]+)");

    /** Whoever is on call knows of the commands from the README and the runbook. */
    @ParameterizedTest
    @ValueSource(strings = {"../README.md", "../docs/operations.md"})
    void documentsShowEachCommandAndNoOther(Path document) throws IOException {
        Set<String> shown = USE.matcher(Files.readString(document))
                .results()
                .map((MatchResult use) -> use.group(1))
                .collect(Collectors.toSet());

        assertThat(shown).isEqualTo(commands());
    }

    private static Set<String> commands() {
        ConsoleEnvironment environment = new ConsoleEnvironment(
                Map.of(), new BufferedReader(Reader.nullReader()), false, InstantSource.system());
        return OperatorConsole.commandLine(environment).getSubcommands().keySet();
    }
}
