package com.commercive.webhooks.chaos.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules of the source files of the whole checkout, tests included. */
final class SourceFilesTest {
    /** A class in a document, behind the folder where that is named, and before its member or a nested class. */
    private static final Pattern CLASS = Pattern.compile("`(?:[a-z]+/)*([A-Z][a-z][A-Za-z]*)[`.]");

    private final SourceFiles sources = SourceFiles.of(Path.of(".."));

    /** Two classes of one name would be confused: in a search, in an import, in a sentence about them. */
    @Test
    void noClassNameIsUsedTwice() {
        assertThat(sources.sharingTheirName()).isEmpty();
    }

    @Test
    void noFileHasMoreThan250Lines() {
        assertThat(sources.longerThan(250)).isEmpty();
    }

    /** Prevents a map of the code that leads to a class which was renamed. */
    @ParameterizedTest
    @CsvSource({"../README.md, Where is what", "../CONTRIBUTING.md, 'Where to begin, and what tells you the rest'"})
    void documentsLeadToClassesThatExist(Path document, String heading) throws IOException {
        String section =
                Files.readString(document).split("\n## " + heading + "\n", 2)[1].split("\n## ", 2)[0];
        List<String> named = CLASS.matcher(section)
                .results()
                .map((MatchResult name) -> name.group(1))
                .toList();

        assertThat(named).isNotEmpty().isSubsetOf(sources.classes());
    }
}
