package com.commercive.webhooks.console.privacy;

import com.commercive.webhooks.model.clock.Timestamps;
import com.commercive.webhooks.model.privacy.PrivacyRequest;
import com.commercive.webhooks.model.privacy.RedactionProgress;
import java.util.ArrayList;
import java.util.List;

/** A privacy request as it is printed. */
record RequestLine(PrivacyRequest request) {
    String text() {
        return "%s  due %s  %-15s  %-7s  %s  %s"
                .formatted(
                        Timestamps.seconds(request.receivedAt()),
                        Timestamps.seconds(request.dueAt()),
                        request.kind().attribute(),
                        request.state().attribute(),
                        request.shop(),
                        request.id());
    }

    /** Returns all that is known of it, and how far it is. */
    List<String> details() {
        RedactionProgress progress = request.progress();
        List<String> lines = new ArrayList<>();
        lines.add("request_id           " + request.id());
        lines.add("kind                 " + request.kind().attribute());
        lines.add("state                " + request.state().attribute());
        lines.add("shop_domain          " + request.shop());
        lines.add("store_id             "
                + request.storeId().orElse("no store has this domain: only the log is searched"));
        request.customer().ifPresent(customer -> lines.add("shopify_customer_id  " + customer));
        lines.add("received_at          " + Timestamps.seconds(request.receivedAt()));
        lines.add("due_at               " + Timestamps.seconds(request.dueAt()));
        progress.markedAt().ifPresent(at -> {
            lines.add("next step            " + progress.step().attribute());
            lines.add("rows read            " + progress.read());
            lines.add("rows redacted        " + progress.redacted());
            progress.resources().stream().sorted().forEach(resource -> lines.add("found                " + resource));
        });
        request.doneAt().ifPresent(at -> lines.add("done_at              " + at));
        request.doneBy().ifPresent(by -> lines.add("done_by              " + by));
        return lines;
    }
}
