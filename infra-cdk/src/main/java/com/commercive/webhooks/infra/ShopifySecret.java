package com.commercive.webhooks.infra;

import software.amazon.awscdk.ArnComponents;
import software.amazon.awscdk.ArnFormat;
import software.amazon.awscdk.Stack;

/** Refer to Shopify's client secret, which whoever deploys creates: its value is never in the template. */
final class ShopifySecret {
    private final SecretReference reference;

    ShopifySecret(Stack stack, PipelineConfig config) {
        this.reference = config.secretArn()
                .orElseGet(() -> SecretReference.named(arn(stack, config.stage().service() + "/shopify")));
    }

    /** What ingest is given, and reads at run time. */
    String reference() {
        return reference.text();
    }

    String readableArn() {
        return reference.arn();
    }

    private static String arn(Stack stack, String name) {
        return stack.formatArn(ArnComponents.builder()
                .service("secretsmanager")
                .resource("secret")
                .resourceName(name)
                .arnFormat(ArnFormat.COLON_RESOURCE_NAME)
                .build());
    }
}
