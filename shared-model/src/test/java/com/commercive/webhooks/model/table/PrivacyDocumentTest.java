package com.commercive.webhooks.model.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PrivacyDocumentTest {
    private static final Pattern COLUMN = Pattern.compile("(?m)^\\| `([a-z_]+\\.[a-z_]+)` \\|");

    @Test
    void listsEveryPersonalColumn() throws IOException {
        String document = Files.readString(Path.of("../docs/privacy.md"));
        List<String> listed =
                COLUMN.matcher(document).results().map(row -> row.group(1)).toList();

        assertThat(listed)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Table.values())
                        .flatMap(table -> table.personalColumns().stream()
                                .map(column -> table.name("") + "." + column.attribute()))
                        .toList());
    }
}
