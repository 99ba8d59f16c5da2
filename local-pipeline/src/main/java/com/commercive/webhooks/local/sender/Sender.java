package com.commercive.webhooks.local.sender;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Post webhooks over connections that are kept. */
public final class Sender implements AutoCloseable {
    private static final Duration SHOPIFY_WAITS = Duration.ofSeconds(5);

    private final URI base;
    private final Signer signer;
    private final Duration patience;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** Wait for an answer as long as Shopify does. */
    public Sender(URI base, Signer signer) {
        this(base, signer, SHOPIFY_WAITS);
    }

    public Sender(URI base, Signer signer, Duration patience) {
        this.base = base;
        this.signer = signer;
        this.patience = patience;
    }

    public Reply send(Webhook webhook) throws IOException, InterruptedException {
        return send(webhook, webhook.signed());
    }

    /** Send other bytes than those that were signed. */
    public Reply send(Webhook webhook, byte[] body) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        base.resolve(webhook.destination().path()))
                .timeout(patience)
                .POST(BodyPublishers.ofByteArray(body));
        webhook.headers(signer).forEach(request::header);
        HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
        return new Reply(response.statusCode(), response.body());
    }

    @Override
    public void close() {
        client.close();
    }

    /** Hold an answer. */
    public record Reply(int status, String body) {
        public boolean isSuccess() {
            return status >= 200 && status < 300;
        }
    }
}
