package com.commercive.webhooks.local.command;

import com.commercive.webhooks.local.sender.PostedWebhook;
import com.commercive.webhooks.local.sender.Sender;
import com.commercive.webhooks.local.sender.Sender.PostResponse;
import com.commercive.webhooks.local.terminal.UsageException;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.util.List;

/** The deliveries of {@code send}: webhooks are posted one after the other, and each response is printed. */
final class Deliveries {
    private final Sender sender;
    private final URI to;
    private final boolean tamper;
    private final PrintStream out;

    Deliveries(Sender sender, URI to, boolean tamper, PrintStream out) {
        this.sender = sender;
        this.to = to;
        this.tamper = tamper;
        this.out = out;
    }

    /** Posts the webhooks; returns whether the ingest accepted all of them. */
    boolean send(List<PostedWebhook> webhooks) throws InterruptedException {
        boolean accepted = true;
        for (PostedWebhook webhook : webhooks) {
            PostResponse response = deliver(webhook);
            out.printf(
                    "POST %s  %s  %d %s%n",
                    webhook.destination().path(),
                    webhook.id(),
                    response.status(),
                    response.body().strip());
            accepted &= response.isSuccess();
        }
        return accepted;
    }

    private PostResponse deliver(PostedWebhook webhook) throws InterruptedException {
        try {
            return sender.send(webhook, tamper ? tampered(webhook.signed()) : webhook.signed());
        } catch (ConnectException refused) {
            throw new UsageException("Nothing listens at " + to + ": start it with ./pipeline up, or pass --to");
        } catch (HttpTimeoutException late) {
            throw new UsageException(
                    "No answer from " + to + " in the 5 seconds that Shopify waits for " + webhook.id());
        } catch (IOException broken) {
            throw new UsageException("The connection to " + to + " broke before the answer: " + broken.getMessage());
        }
    }

    /** Returns the body with one bit changed in the middle. */
    private static byte[] tampered(byte[] signed) {
        byte[] body = signed.clone();
        if (body.length > 0) {
            body[body.length / 2] ^= 1;
        }
        return body;
    }
}
