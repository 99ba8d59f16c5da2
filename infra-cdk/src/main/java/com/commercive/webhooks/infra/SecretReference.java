package com.commercive.webhooks.infra;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Refer to a secret in Secrets Manager.
 *
 * @param text what the function is given: the ARN, and {@code :field} where the secret is JSON
 * @param arn what the function may read
 */
record SecretReference(String text, String arn) {
    private static final Pattern PATTERN =
            Pattern.compile("(arn:aws[a-z-]*:secretsmanager:[a-z0-9-]+:[0-9]{12}:secret:[\\w/+=.@-]+)(:[\\w.-]+)?");

    /** Six random characters that Secrets Manager puts behind the name; an ARN without them needs a pattern in IAM. */
    private static final Pattern COMPLETE = Pattern.compile(".*-[A-Za-z0-9]{6}");

    static Optional<SecretReference> parse(String text) {
        Matcher matcher = PATTERN.matcher(text);
        return matcher.matches()
                ? Optional.of(new SecretReference(text, readable(matcher.group(1))))
                : Optional.empty();
    }

    /** Refer to a secret by an ARN that ends with its name. */
    static SecretReference named(String partialArn) {
        return new SecretReference(partialArn, partialArn + "-??????");
    }

    private static String readable(String arn) {
        return COMPLETE.matcher(arn).matches() ? arn : arn + "-??????";
    }
}
