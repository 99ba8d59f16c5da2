package com.commercive.webhooks.chaos.model;

import com.commercive.webhooks.chaos.traffic.SentWebhook;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What a person needs to understand a wrong row: its webhooks in the order of receipt, the row as it is and as it must be.
 *
 * @param log the log rows, which say when each webhook was received
 */
record Story(Map<String, Map<String, AttributeValue>> log) {
    private static final int LONGEST_BODY = 600;
    private static final int MOST_CONTENTS = 3;

    String of(ExpectedRow expected, Optional<Map<String, AttributeValue>> found) {
        return webhooks(expected.about())
                + found.map(row -> "\n    is       " + text(row)).orElse("")
                + expected.contents().stream()
                        .limit(MOST_CONTENTS)
                        .map(content -> "\n    must be  " + content)
                        .collect(Collectors.joining())
                + (expected.contents().size() > MOST_CONTENTS
                        ? "\n    or one of " + (expected.contents().size() - MOST_CONTENTS) + " more"
                        : "");
    }

    String webhooks(List<SentWebhook> about) {
        return about.stream()
                .sorted(Comparator.comparing(this::received))
                .map(sent -> "\n    " + received(sent) + " " + sent.id() + " "
                        + sent.topic().shopifyName() + " " + WebhookClock.of(sent) + " " + shortened(sent))
                .collect(Collectors.joining());
    }

    static String text(Map<String, AttributeValue> row) {
        return row.toString();
    }

    private String received(SentWebhook sent) {
        return Optional.ofNullable(log.get(sent.id()))
                .map(row -> row.get("created_at"))
                .map(AttributeValue::s)
                .orElse("not received");
    }

    private static String shortened(SentWebhook sent) {
        String body = sent.body().toString();
        return body.length() <= LONGEST_BODY ? body : body.substring(0, LONGEST_BODY) + "…";
    }
}
