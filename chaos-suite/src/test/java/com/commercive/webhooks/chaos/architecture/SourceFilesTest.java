package com.commercive.webhooks.chaos.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The rules of the source files of the whole checkout, tests included. */
final class SourceFilesTest {
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
}
