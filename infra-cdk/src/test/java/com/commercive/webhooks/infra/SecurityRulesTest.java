package com.commercive.webhooks.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.commercive.webhooks.infra.template.Synthesis;
import io.github.cdklabs.cdknag.AwsSolutionsChecks;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Validations;
import software.amazon.awscdk.services.sns.Topic;

/** The stack against cdk-nag's AWS Solutions pack. It has no finding, so none is acknowledged. */
class SecurityRulesTest {
    private final PipelineStack stack = Synthesis.stack(Map.of("announcements", "on"));
    private final App app = (App) stack.getNode().getRoot();

    SecurityRulesTest() {
        Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
    }

    @Test
    void keepsEveryRule() {
        assertThatCode(app::synth).doesNotThrowAnyException();
    }

    @Test
    void wouldSeeABrokenRule() {
        new Topic(stack, "WithoutTls");

        assertThatThrownBy(app::synth).hasMessageStartingWith("ValidationFailed");
        assertThat(Path.of(app.getOutdir(), "validation-report.json"))
                .content()
                .contains("AwsSolutions-SNS3")
                .contains("WithoutTls");
    }
}
