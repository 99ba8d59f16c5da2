package com.commercive.webhooks.local.cli;

import com.commercive.webhooks.local.sender.Sender;
import com.commercive.webhooks.local.sender.Sender.Reply;
import com.commercive.webhooks.local.sender.Webhook;
import com.commercive.webhooks.local.terminal.Mistake;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.util.List;

/** Post webhooks one after the other and print each answer. */
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

    /** Whether all were accepted. */
    boolean send(List<Webhook> webhooks) throws InterruptedException {
        boolean accepted = true;
        for (Webhook webhook : webhooks) {
            Reply reply = deliver(webhook);
            out.printf(
                    "POST %s  %s  %d %s%n",
                    webhook.destination().path(),
                    webhook.id(),
                    reply.status(),
                    reply.body().strip());
            accepted &= reply.isSuccess();
        }
        return accepted;
    }

    private Reply deliver(Webhook webhook) throws InterruptedException {
        try {
            return sender.send(webhook, tamper ? tampered(webhook.signed()) : webhook.signed());
        } catch (ConnectException nobody) {
            throw new Mistake("Nothing answers at " + to + ": start it with ./pipeline up, or pass --to");
        } catch (HttpTimeoutException late) {
            throw new Mistake("No answer from " + to + " in the 5 seconds that Shopify waits for " + webhook.id());
        } catch (IOException broken) {
            throw new Mistake("The connection to " + to + " broke before the answer: " + broken.getMessage());
        }
    }

    /** Change a byte in the middle; the body stays as long as it was. */
    private static byte[] tampered(byte[] signed) {
        byte[] body = signed.clone();
        if (body.length > 0) {
            body[body.length / 2] ^= 1;
        }
        return body;
    }
}
