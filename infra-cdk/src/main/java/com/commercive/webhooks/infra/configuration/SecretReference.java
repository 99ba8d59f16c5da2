package com.commercive.webhooks.infra.configuration;

import com.commercive.webhooks.model.deployment.Stage;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awscdk.ArnComponents;
import software.amazon.awscdk.ArnFormat;
import software.amazon.awscdk.Stack;

/**
 * A reference to Shopify's client secret in Secrets Manager. Whoever deploys creates the secret, so its value is never
 * in the template.
 *
 * @param text what ingest is given and reads at run time: the ARN, and {@code :field} where the secret is JSON
 * @param arn the resource that ingest may read, as its policy names it
 */
public record SecretReference(String text, String arn) {
    private static final Pattern PATTERN =
            Pattern.compile("(arn:aws[a-z-]*:secretsmanager:[a-z0-9-]+:[0-9]{12}:secret:[\\w/+=.@-]+)(:[\\w.-]+)?");

    /** An ARN with the six random characters that Secrets Manager appends to the name. IAM compares whole ARNs. */
    private static final Pattern COMPLETE = Pattern.compile(".*-[A-Za-z0-9]{6}");

    /** The pattern that an IAM policy needs in place of the random characters where they are not known. */
    private static final String ANY_RANDOM_END = "-??????";

    /** Returns the secret of an ARN; empty for any other text. */
    static Optional<SecretReference> parse(String text) {
        Matcher matcher = PATTERN.matcher(text);
        return matcher.matches()
                ? Optional.of(new SecretReference(text, readable(matcher.group(1))))
                : Optional.empty();
    }

    /** Returns the secret that is named after the stage, in the account and region of the stack. */
    static SecretReference ofStage(Stage stage, Stack stack) {
        String arn = stack.formatArn(ArnComponents.builder()
                .service("secretsmanager")
                .resource("secret")
                .resourceName(stage.service() + "/shopify")
                .arnFormat(ArnFormat.COLON_RESOURCE_NAME)
                .build());
        return new SecretReference(arn, arn + ANY_RANDOM_END);
    }

    private static String readable(String arn) {
        return COMPLETE.matcher(arn).matches() ? arn : arn + ANY_RANDOM_END;
    }
}
