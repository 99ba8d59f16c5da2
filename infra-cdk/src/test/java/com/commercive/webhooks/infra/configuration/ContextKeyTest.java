package com.commercive.webhooks.infra.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.commercive.webhooks.model.deployment.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ContextKeyTest {
    /** A row of the README's table: key, default, what it is for. */
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-zA-Z]+)` \\|([^|]*)\\|[^|]*\\|$");

    /** A default that is a literal; another one is described in words. */
    private static final Pattern LITERAL = Pattern.compile(" `([^`]+)`.*");

    /** Whoever deploys has the README alone to know the keys. */
    @Test
    void readmeListsEveryKeyAndNoOther() throws IOException {
        assertThat(documentedDefaults().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        ContextKey.ALL.stream().map(ContextKey::name).toList());
    }

    /** The response policy is not compared: its default is the function's own, and an absent value stays absent. */
    @Test
    void readmeStatesTheDefaultsThatApply() throws IOException {
        Map<String, String> stated = documentedDefaults();
        stated.values().removeIf(cell -> !LITERAL.matcher(cell).matches());
        stated.remove(ContextKey.RESPONSE_POLICY.name());
        stated.replaceAll(
                (key, cell) -> LITERAL.matcher(cell).replaceFirst("$1").replace("{stage}", "dev"));

        assertThat(stated).hasSize(8);
        assertThat(PipelineConfig.from(stated)).isEqualTo(PipelineConfig.from(Map.of()));
    }

    @Test
    void describesAStageInTheWordsOfTheStageItself() {
        assertThatThrownBy(() -> new Stage("Prod")).hasMessageContaining("expected " + ContextKey.STAGE.allowed());
    }

    private static Map<String, String> documentedDefaults() throws IOException {
        String section = Files.readString(Path.of("../README.md")).split("\\| key \\| default \\| what \\|", 2)[1];
        Map<String, String> defaults = new LinkedHashMap<>();
        for (MatchResult row :
                ROW.matcher(section.split("\n\n", 2)[0]).results().toList()) {
            defaults.put(row.group(1), row.group(2));
        }
        return defaults;
    }
}
