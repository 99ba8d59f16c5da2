package com.commercive.webhooks.infra.functions;

import static org.assertj.core.api.Assertions.assertThat;

import com.commercive.webhooks.infra.template.StackTemplate;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;

class FunctionUrlConstructTest {
    private final StackTemplate template = StackTemplate.ofDefaults();
    private final String live =
            template.id("AWS::Lambda::Alias", alias -> alias.toString().contains("ingest"));

    @Test
    void opensTheLiveVersionToShopify() {
        JsonNode url = template.only("AWS::Lambda::Url", properties -> true);

        assertThat(url.path("AuthType").asText()).isEqualTo("NONE");
        assertThat(url.path("Qualifier").asText()).isEqualTo("live");
    }

    /** Since October 2025 one permission alone makes the URL answer 403 to everybody. */
    @Test
    void givesEverybodyBothPermissions() {
        List<JsonNode> forEverybody = template.properties("AWS::Lambda::Permission").stream()
                .filter(permission -> permission.path("Principal").asText().equals("*"))
                .toList();

        assertThat(forEverybody)
                .hasSize(2)
                .allSatisfy(permission -> assertThat(
                                permission.path("FunctionName").path("Ref").asText())
                        .isEqualTo(live))
                .anySatisfy(permission -> {
                    assertThat(permission.path("Action").asText()).isEqualTo("lambda:InvokeFunctionUrl");
                    assertThat(permission.path("FunctionUrlAuthType").asText()).isEqualTo("NONE");
                })
                .anySatisfy(permission -> {
                    assertThat(permission.path("Action").asText()).isEqualTo("lambda:InvokeFunction");
                    assertThat(permission.path("InvokedViaFunctionUrl").asBoolean())
                            .isTrue();
                });
    }
}
