package com.commercive.webhooks.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class ScenarioTest {
    /** A row of the README's table of results: a name and nine numbers. */
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z0-9-]+)` \\|(?: \\d+ \\|){9}$");

    /** Prevents a result that is claimed of a scenario which does not exist, and one that nobody measured. */
    @Test
    void readmeHasTheResultOfEachScenario() throws IOException {
        List<String> measured = ROW.matcher(Files.readString(Path.of("../README.md")))
                .results()
                .map((MatchResult row) -> row.group(1))
                .toList();

        assertThat(Scenario.all(1)).extracting(Scenario::name).containsExactlyElementsOf(measured);
    }
}
