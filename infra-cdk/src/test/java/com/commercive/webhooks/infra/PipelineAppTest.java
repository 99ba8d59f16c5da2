package com.commercive.webhooks.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.commercive.webhooks.infra.configuration.ConfigurationException;
import com.commercive.webhooks.infra.template.Synthesis;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awscdk.App;

class PipelineAppTest {
    /** A template that differs by itself would publish new versions for nothing, and hide what a change changes. */
    @Test
    void synthesizesTheSameBytesAgain() throws IOException {
        assertThat(templateFile(Synthesis.stack(Map.of()))).isEqualTo(templateFile(Synthesis.stack(Map.of())));
    }

    @Test
    void namesTheStackByItsStage() {
        assertThat(Synthesis.stack(Map.of("stage", "qa7")).getStackName()).isEqualTo("commercive-webhooks-qa7");
    }

    @Test
    void saysHowToBuildAZipThatIsMissing(@TempDir Path unbuilt) {
        assertThatThrownBy(() -> PipelineApp.stack(unbuilt, Map.of(), unbuilt.resolve("out")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("ingest-lambda.zip is missing")
                .hasMessageContaining("mvn package -DskipTests");
    }

    private static String templateFile(PipelineStack stack) throws IOException {
        App app = (App) stack.getNode().getRoot();
        String directory = app.synth().getDirectory();
        return Files.readString(Path.of(directory, stack.getTemplateFile()));
    }
}
